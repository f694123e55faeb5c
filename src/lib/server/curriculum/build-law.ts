import type { Law, Penalty, Policy, Provision, Treaty } from '#lib/curriculum/law.ts';
import { isTestable, isUnderReview, labelProvision, labelTreaty } from './label-provision.ts';
import type { RawLaw, RawPenalty, RawPolicy, RawProvision, RawTreaty } from './schemas/law.ts';

export function buildLaw(raw: RawLaw): Law {
	const underReview = isUnderReview(raw);
	return {
		id: raw.id,
		title: raw.title,
		shortTitle: raw.short_title,
		year: raw.year,
		number: raw.number ?? null,
		jurisdiction: raw.jurisdiction,
		appliesIn: raw.applies_in ?? null,
		topics: raw.topics,
		childAge: raw.definitions.child_age,
		adolescentAge: raw.definitions.adolescent_age,
		inForceNote: raw.in_force_note,
		isUnderReview: underReview,
		conflicts: buildConflicts(raw),
		checkedOn: raw.checked_on,
		provisions: raw.provisions.map((provision) => buildProvision(provision, raw.id, underReview))
	};
}

function buildProvision(raw: RawProvision, lawId: string, isLawUnderReview: boolean): Provision {
	return {
		id: raw.id,
		lawId,
		section: raw.section,
		appliesTo: raw.applies_to ? { from: raw.applies_to.from ?? null, below: raw.applies_to.below ?? null } : null,
		whatItSays: raw.what_it_says,
		penalty: raw.penalty ? buildPenalty(raw.penalty) : null,
		status: raw.status,
		current: raw.current,
		confidence: raw.confidence,
		source: raw.source,
		also: raw.also,
		note: raw.note ?? null,
		reviewedBy: raw.reviewed_by ?? null,
		reviewedOn: raw.reviewed_on ?? null,
		label: labelProvision(raw, isLawUnderReview),
		isTestable: isTestable(raw, isLawUnderReview)
	};
}

function buildPenalty(raw: RawPenalty): Penalty {
	return {
		imprisonmentMin: raw.imprisonment_min,
		imprisonmentMax: raw.imprisonment_max,
		fineMinPkr: raw.fine_min_pkr,
		fineMaxPkr: raw.fine_max_pkr,
		andOr: raw.and_or,
		...(raw.note ? { note: raw.note } : {})
	};
}

export function buildTreaty(raw: RawTreaty): Treaty {
	const { action, date, declared_minimum_age } = raw.pakistan;
	return {
		id: raw.id,
		title: raw.title,
		shortTitle: raw.short_title,
		body: raw.body,
		adopted: raw.adopted,
		pakistan: { action, date, declaredMinimumAge: declared_minimum_age ?? null },
		keyContent: raw.key_content,
		notReadAgain: raw.pending_review ?? [],
		label: labelTreaty(raw),
		conflicts: buildConflicts(raw),
		checkedOn: raw.checked_on,
		source: raw.source,
		also: raw.also
	};
}

export function buildPolicy({ id, title, year, jurisdiction, note, source, also }: RawPolicy): Policy {
	return { id, title, year, jurisdiction, note: note ?? null, source, also };
}

function buildConflicts({ conflicts }: Pick<RawLaw, 'conflicts'>): Law['conflicts'] {
	return conflicts.map(({ issue, seed_position, public_position, handling }) => ({
		issue,
		said: seed_position,
		found: public_position,
		handling
	}));
}
