import type { Bilingual, Language } from '#lib/base/language.ts';
import type { Citation, Law, Policy, Provision, Treaty } from './law.ts';
import type { BenchQuestion, Exercise, ModuleCase, Scenario, Sign } from './practice.ts';

export const scopes = ['essential', 'core', 'full'] as const;
/** How much of a module a track asks for: essential ⊂ core ⊂ full. */
export type Scope = (typeof scopes)[number];

export const jurisdictions = ['punjab', 'sindh', 'kp', 'balochistan', 'ict', 'ajk', 'gb', 'federal'] as const;
export type Jurisdiction = (typeof jurisdictions)[number];

export const roles = [
	'constable',
	'head-constable',
	'munshi-moharrar',
	'sho',
	'io',
	'dsp',
	'senior-command',
	'fia-ahts-officer',
	'labour-inspector',
	'dvc-member',
	'child-protection-officer',
	'shelter-staff',
	'prosecutor',
	'lawyer',
	'magistrate',
	'judge',
	'instructor'
] as const;
/** What a person is in the field. Each role has one track. */
export type Role = (typeof roles)[number];

export const rankBands = [
	'frontline',
	'supervisory',
	'senior',
	'specialist',
	'community',
	'justice',
	'training'
] as const;
export type RankBand = (typeof rankBands)[number];

export type Objective = { id: string; bloom: string; text: Bilingual };

export type Lesson = {
	id: string;
	moduleId: string;
	/** Position in its module, from 1. */
	number: number;
	slug: string;
	/** Folder below `content/modules`, such as `11-first-response-and-referral/01-first-hour`. */
	folder: string;
	scope: Scope;
	minutes: number;
	objectives: string[];
	/** Differs by jurisdiction: finishing it counts for the jurisdiction it was read in. */
	isVariant: boolean;
	sources: string[];
	title: Bilingual;
	summary: Bilingual;
	/** Hash of everything that a learner reads in it, in both languages: bodies, figures, checks. */
	version: string;
	checks: Question[];
	/** Places that a `Variant` of this lesson names; `for="others"` is everybody else. */
	namedPlaces: Jurisdiction[];
	/** Its prose in both languages, without blocks: for search. */
	text: string;
	/** Drawings beside the lesson: file name → SVG text. */
	figures: Record<string, string>;
};

export type Option = { id: string; text: Bilingual; isCorrect: boolean; feedback: Bilingual };

/** A check (inside a lesson) or a quiz item, **with its answer**: it never leaves the server whole. */
export type Question = {
	id: string;
	moduleId: string;
	lessonId: string;
	objective: string;
	bloom: string;
	/** Items that share this word test one critical point and stand in for each other. */
	critical: string | null;
	/** Empty: valid everywhere. */
	jurisdictions: Jurisdiction[];
	law: string[];
	stem: Bilingual;
	options: Option[];
	/** Hash of its text, options and answer. */
	version: string;
	/** Why it is not asked at present (its law is under review), or null. */
	suspended: string | null;
};

export type Module = {
	id: string;
	slug: string;
	number: number;
	status: 'available' | 'in-preparation';
	title: Bilingual;
	purpose: Bilingual;
	capacity: string;
	/** Items delivered in a quiz at each scope. */
	quiz: Record<Scope, number>;
	objectives: Objective[];
	lessons: Lesson[];
	items: Question[];
};

export type TrackModule = { moduleId: string; scope: Scope };

export type Track = {
	id: string;
	role: Role;
	band: RankBand;
	title: Bilingual;
	roleName: Bilingual;
	duty: Bilingual;
	modules: TrackModule[];
	electives: string[];
	passMarkPercent: number;
	validityMonths: number;
	dueDays: number;
	/** Practice talks that must be passed: any number of them, and those by name. */
	simulators: { count: number; required: string[] };
	/** Certificates of this role say “first-contact talk only”. */
	isFirstContactOnly: boolean;
};

export type Helpline = { number: string; purpose: Bilingual; status: string };

export type Institution = {
	id: string;
	name: Bilingual;
	abbreviation: string | null;
	jurisdiction: string;
	mandate: Bilingual;
	roleInCase: Bilingual;
	helplines: Helpline[];
	checkedOn: string;
	source: Citation;
	also: Citation[];
};

export type LocalField = {
	value: Bilingual | null;
	note: Bilingual | null;
	provisions: string[];
	isUnderReview: boolean;
	isMissing: boolean;
};

/** The law card of one place. */
export type JurisdictionCard = {
	id: Jurisdiction;
	name: Bilingual;
	banner: Bilingual | null;
	fields: Record<string, LocalField>;
};

/** One question of a case, with the provisions and institutions that answer it. */
export type LawFamily = {
	id: string;
	title: Bilingual;
	asks: Bilingual;
	who: Bilingual;
	institutions: string[];
	provisions: string[];
};

/** What an officer meets: the families of law that may apply, the likeliest first, and what holds only here. */
export type Situation = { id: string; title: Bilingual; families: string[]; provisions: string[] };

export type Term = {
	id: string;
	text: Required<Bilingual>;
	/** For authors and translators, in English. */
	note: string | null;
	isUncertain: boolean;
	meaning: Required<Bilingual> | null;
	/** How it stands in lessons. */
	words: { en: string[]; ur: string[] } | null;
};

export type Statistic = { id: string; text: Bilingual; year: number | null; source: Citation; note: string | null };
export type Source = { id: string; title: Bilingual; year: number | null; note: Bilingual | null };

/** The whole curriculum, read once at start and never changed while the process runs. */
export type Catalogue = {
	modules: Module[];
	tracks: Track[];
	laws: Map<string, Law>;
	provisions: Map<string, Provision>;
	treaties: Map<string, Treaty>;
	policies: Policy[];
	institutions: Map<string, Institution>;
	jurisdictions: Map<Jurisdiction, JurisdictionCard>;
	statistics: Map<string, Statistic>;
	sources: Map<string, Source>;
	lawFamilies: Map<string, LawFamily>;
	situations: Situation[];
	terms: Term[];
	bands: Map<RankBand, Bilingual>;
	scenarios: Map<string, Scenario>;
	cases: Map<string, ModuleCase>;
	exercises: Map<string, Exercise>;
	signs: Sign[];
	bench: BenchQuestion[];
	/** Latest day on which the law entries were checked. */
	lawCheckedOn: string;
};

/** What a lesson body needs to render for one reader. */
export type LessonReader = { language: Language; jurisdiction: Jurisdiction };
