import * as v from 'valibot';
import { also, bilingual, citation, day, jurisdiction, maybeBilingual, slug, text } from './shared.ts';

const rupees = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const status = v.picklist(['verified', 'public-source', 'seed', 'unverified']);
const conflict = v.strictObject({
	issue: maybeBilingual,
	seed_position: maybeBilingual,
	public_position: maybeBilingual,
	handling: maybeBilingual
});

const penalty = v.strictObject({
	imprisonment_min: v.nullable(text),
	imprisonment_max: v.nullable(text),
	fine_min_pkr: rupees,
	fine_max_pkr: rupees,
	and_or: v.picklist(['or_both', 'and', 'imprisonment_only', 'fine_only', 'unclear']),
	note: v.optional(maybeBilingual)
});

/** Ages of the child that a provision speaks of; left out where it protects everybody. */
const ages = v.strictObject({
	from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
	below: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)))
});

const provision = v.strictObject({
	id: slug,
	section: maybeBilingual,
	applies_to: v.optional(ages),
	what_it_says: bilingual,
	penalty: v.optional(v.nullable(penalty)),
	status,
	current: v.picklist(['yes', 'superseded', 'repealed', 'before-2026-code', 'disputed', 'unknown', 'not-checked']),
	confidence: v.picklist(['high', 'medium', 'low', 'none']),
	source: citation,
	also,
	note: v.optional(maybeBilingual),
	reviewed_by: v.optional(text),
	reviewed_on: v.optional(day)
});

export const lawFile = v.strictObject({
	id: slug,
	title: bilingual,
	short_title: bilingual,
	year: v.nullable(v.pipe(v.number(), v.integer())),
	number: v.optional(text),
	jurisdiction,
	/** Of a federal law that holds in these places alone. */
	applies_in: v.optional(v.array(jurisdiction)),
	checked_on: day,
	topics: v.array(slug),
	definitions: v.strictObject({ child_age: v.nullable(maybeBilingual), adolescent_age: v.nullable(maybeBilingual) }),
	provisions: v.array(provision),
	in_force_note: v.nullable(maybeBilingual),
	conflicts: v.array(conflict)
});

export const policyFile = v.strictObject({
	id: slug,
	title: bilingual,
	year: v.nullable(v.pipe(v.number(), v.integer())),
	jurisdiction,
	checked_on: day,
	status,
	source: citation,
	also,
	note: v.optional(maybeBilingual)
});

export const treatyFile = v.strictObject({
	id: slug,
	title: bilingual,
	short_title: bilingual,
	body: maybeBilingual,
	adopted: v.nullable(v.pipe(v.number(), v.integer())),
	pakistan: v.strictObject({
		action: maybeBilingual,
		date: v.nullable(maybeBilingual),
		declared_minimum_age: v.optional(v.number())
	}),
	checked_on: day,
	key_content: v.array(maybeBilingual),
	pending_review: v.optional(v.array(maybeBilingual)),
	status,
	source: citation,
	also,
	conflicts: v.array(conflict)
});

export type RawLaw = v.InferOutput<typeof lawFile>;
export type RawProvision = RawLaw['provisions'][number];
export type RawPenalty = NonNullable<RawProvision['penalty']>;
export type RawPolicy = v.InferOutput<typeof policyFile>;
export type RawTreaty = v.InferOutput<typeof treatyFile>;
