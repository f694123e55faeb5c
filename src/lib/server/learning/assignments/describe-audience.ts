import { inLanguage, type Language } from '#lib/base/language.ts';
import type { Audience } from '#lib/learning/types.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';
import { getCohort, getInstitute } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';

type Asking = Pick<Context, 'db' | 'catalogue' | 'language'>;
type Asked = { audience: Audience; instituteId: string };

/** Whom it reaches, in words. */
export async function sayWhom(ctx: Asking, { audience, instituteId }: Asked): Promise<string> {
	const { language, catalogue } = ctx;
	const words = wordsOf(language).assignments;
	if (audience.kind === 'people') return fill(words.namedPeople, { count: audience.accountIds.length });
	if (audience.kind === 'cohort') {
		const { name } = await getCohort(ctx.db.read, instituteId, audience.cohortId);
		return fill(words.cohortNamed, { name });
	}
	const roles = audience.roles.map((role) => catalogue.tracks.find((track) => track.role === role)?.roleName);
	const bands = audience.bands.map((band) => catalogue.bands.get(band));
	const places = audience.jurisdictions.map((place) => catalogue.jurisdictions.get(place)?.name);
	const parts = [roles, bands, places]
		.map((names) => names.flatMap((name) => (name ? [inLanguage(name, language)] : [])))
		.filter((names) => names.length > 0)
		.map((names) => join(names, language));
	const unit = audience.unitId ? inLanguage((await getInstitute(ctx, audience.unitId)).name, language) : null;
	if (parts.length > 0) return [...parts, ...(unit ? [unit] : [])].join(' · ');
	return unit ? fill(words.everybodyOf, { name: unit }) : words.everybody;
}

/** Why it is asked of somebody whom it reaches. */
export async function sayWhy(ctx: Asking, asked: Asked): Promise<string> {
	const { why } = wordsOf(ctx.language).learning.due;
	if (asked.audience.kind === 'people') return why.people;
	return fill(why[asked.audience.kind], { whom: await sayWhom(ctx, asked) });
}

function join(names: string[], language: Language): string {
	return names.join(language === 'ur' ? '، ' : ', ');
}
