import * as v from 'valibot';
import { jurisdictions } from '#lib/curriculum/types.ts';
import { also, bilingual, citation, day, jurisdiction, slug, text } from './shared.ts';

const field = v.strictObject({
	value: v.optional(bilingual),
	note: v.optional(bilingual),
	provisions: v.optional(v.array(slug), []),
	review: v.optional(v.boolean(), false),
	missing: v.optional(v.boolean(), false)
});

export const cardFile = v.strictObject({
	id: jurisdiction,
	name: bilingual,
	banner: v.optional(bilingual),
	fields: v.record(v.string(), field)
});

/** `unverified` is no status here: such a number stands in `_unverified.yaml` and is never shown. */
const published = v.picklist(['verified', 'public-source', 'seed']);
const helpline = v.strictObject({ number: text, for: bilingual, status: published, source: citation });

export const institutionFile = v.strictObject({
	id: slug,
	name: bilingual,
	abbreviation: v.nullable(text),
	jurisdiction: v.picklist([...jurisdictions, 'provincial', 'national-ngo', 'international']),
	checked_on: day,
	type: slug,
	mandate: bilingual,
	role_in_case: bilingual,
	helplines: v.array(helpline),
	legal_basis: v.nullable(text),
	status: v.picklist(['verified', 'public-source', 'seed', 'unverified']),
	source: citation,
	also,
	note: v.optional(text)
});

export const unverifiedFile = v.strictObject({
	checked_on: day,
	unverified_helplines: v.array(
		v.strictObject({ number: text, for: text, note: text, status: v.literal('unverified') })
	)
});

const amount = v.union([v.number(), text]);
const year = v.nullable(v.union([v.pipe(v.number(), v.integer()), text]));

export const statisticsFile = v.array(
	v.strictObject({
		id: slug,
		value: amount,
		unit: text,
		what: text,
		text: bilingual,
		scope: text,
		year,
		status: v.picklist(['verified', 'public-source', 'seed', 'unverified']),
		source: citation,
		also,
		note: v.optional(text)
	})
);

export const sourcesFile = v.array(
	v.strictObject({
		id: slug,
		title: bilingual,
		year: v.nullable(v.pipe(v.number(), v.integer())),
		kind: slug,
		note: v.optional(bilingual)
	})
);

export const glossaryFile = v.array(
	v.strictObject({
		id: slug,
		en: text,
		ur: text,
		note: v.optional(text),
		meaning: v.optional(v.strictObject({ en: text, ur: text })),
		/** As they stand in lessons: the first of them is linked to the meaning. */
		words: v.optional(v.strictObject({ en: v.array(text), ur: v.array(text) })),
		status: v.picklist(['seen', 'ordinary', 'uncertain'])
	})
);

export type RawCard = v.InferOutput<typeof cardFile>;
export type RawInstitution = v.InferOutput<typeof institutionFile>;
export type RawUnverified = v.InferOutput<typeof unverifiedFile>;
export type RawStatistic = v.InferOutput<typeof statisticsFile>[number];
export type RawTerm = v.InferOutput<typeof glossaryFile>[number];
export type RawSource = v.InferOutput<typeof sourcesFile>[number];
