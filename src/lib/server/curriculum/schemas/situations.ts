import * as v from 'valibot';
import { bilingual, slug } from './shared.ts';

const ids = v.array(slug);

export const situationsFile = v.strictObject({
	families: v.array(
		v.strictObject({ id: slug, title: bilingual, asks: bilingual, who: bilingual, institutions: ids, provisions: ids })
	),
	situations: v.array(v.strictObject({ id: slug, title: bilingual, families: ids, provisions: ids }))
});

export type RawSituations = v.InferOutput<typeof situationsFile>;
