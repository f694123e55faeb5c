import type { Bilingual } from '#lib/base/language.ts';
import type { Jurisdiction } from './types.ts';

export type LawStatus = 'verified' | 'public-source' | 'seed' | 'unverified';
export type LawCurrent =
	'yes' | 'superseded' | 'repealed' | 'before-2026-code' | 'disputed' | 'unknown' | 'not-checked';

/** Where a statement comes from: a page with its address, or one of our own sources by id. */
export type Citation = { source?: string; page?: string; address?: string; place?: string; kind?: string };

export type Penalty = {
	imprisonmentMin: string | null;
	imprisonmentMax: string | null;
	fineMinPkr: number | null;
	fineMaxPkr: number | null;
	andOr: 'or_both' | 'and' | 'imprisonment_only' | 'fine_only' | 'unclear' | null;
	note?: Bilingual;
};

export type Provision = {
	id: string;
	lawId: string;
	section: Bilingual;
	/** Ages of the child that it speaks of, from this year of life to below that one; null: everybody. */
	appliesTo: { from: number | null; below: number | null } | null;
	whatItSays: Bilingual;
	penalty: Penalty | null;
	status: LawStatus;
	current: LawCurrent;
	confidence: 'high' | 'medium' | 'low' | 'none';
	source: Citation;
	also: Citation[];
	note: Bilingual | null;
	/** The lawyer who confirmed it, and when; only then may a card say “Verified”. */
	reviewedBy: string | null;
	reviewedOn: string | null;
	/** What the reader is told about it; decided by `labelProvision`. */
	label: LawLabel;
	/** May a quiz item rest on it? */
	isTestable: boolean;
};

/** verified: a named lawyer confirmed it · public: read in a public source · review: awaiting legal review · old: history only. */
export type LawLabel = 'verified' | 'public' | 'review' | 'old';

export type LawConflict = { issue: Bilingual; said: Bilingual; found: Bilingual; handling: Bilingual };

export type Law = {
	id: string;
	title: Bilingual;
	shortTitle: Bilingual;
	year: number | null;
	number: string | null;
	jurisdiction: Jurisdiction;
	/** Of a federal law that holds in these places alone; null: in its whole jurisdiction. */
	appliesIn: Jurisdiction[] | null;
	topics: string[];
	/** Who counts as a child or an adolescent under this law, in the words of our sources. */
	childAge: Bilingual | null;
	adolescentAge: Bilingual | null;
	inForceNote: Bilingual | null;
	isUnderReview: boolean;
	/** Where our sources disagree, and how we show it. */
	conflicts: LawConflict[];
	checkedOn: string;
	provisions: Provision[];
};

/** A treaty or another promise among States. It holds no offence: courts and officers act on the law of Pakistan. */
export type Treaty = {
	id: string;
	title: Bilingual;
	shortTitle: Bilingual;
	body: Bilingual;
	adopted: number | null;
	pakistan: { action: Bilingual; date: Bilingual | null; declaredMinimumAge: number | null };
	keyContent: Bilingual[];
	/** What our sources say and nobody has read again in the text. */
	notReadAgain: Bilingual[];
	label: LawLabel;
	conflicts: LawConflict[];
	checkedOn: string;
	source: Citation;
	also: Citation[];
};

/** A policy or plan of a government: nobody can be charged under it. */
export type Policy = {
	id: string;
	title: Bilingual;
	year: number | null;
	jurisdiction: Jurisdiction;
	note: Bilingual | null;
	source: Citation;
	also: Citation[];
};
