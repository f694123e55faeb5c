import * as v from 'valibot';
import { jurisdictions, scopes } from '#lib/curriculum/types.ts';

export const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'));
export const bilingual = v.strictObject({ en: text, ur: v.optional(text) });
/** Written by hand in English alone until an author adds Urdu. */
export const maybeBilingual = v.union([
	v.pipe(
		text,
		v.transform((en) => ({ en }))
	),
	bilingual
]);
export const scope = v.picklist(scopes);
export const jurisdiction = v.picklist(jurisdictions);
export const day = v.pipe(v.string(), v.isoDate('must be a day such as 2026-11-22'));
export const slug = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
);

export function id(pattern: RegExp, example: string) {
	return v.pipe(v.string(), v.regex(pattern, `must look like ${example}`));
}

export const moduleId = id(/^M-\d\d$/, 'M-11');
export const objectiveId = id(/^M-\d\d-O\d$/, 'M-11-O1');
export const lessonId = id(/^L-\d{4}$/, 'L-1101');
export const checkId = id(/^C-\d{6}$/, 'C-110101');
export const itemId = id(/^Q-\d{6}$/, 'Q-110101');

/** A page with its address, or one of our own sources by id. */
export const citation = v.strictObject({
	source: v.optional(slug),
	page: v.optional(text),
	address: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\//, 'must be an address that begins with http'))),
	place: v.optional(text),
	kind: v.optional(
		v.picklist([
			'pakistan-code-copy',
			'gazette-copy',
			'court-report',
			'ilo-supervisory',
			'official-page',
			'foreign-government-report',
			'law-site',
			'ngo-page',
			'news'
		])
	)
});
export const also = v.optional(
	v.union([
		v.array(citation),
		v.pipe(
			citation,
			v.transform((one) => [one])
		)
	]),
	[]
);
