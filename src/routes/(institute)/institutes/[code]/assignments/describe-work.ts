import { inLanguage, type Language } from '#lib/base/language.ts';
import type { Audience } from '#lib/learning/types.ts';
import { getCohort, getInstitute } from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';

type Work = { moduleIds: string[]; audience: Audience; instituteId: string };

/** What is assigned, in words. */
export function sayWhat(
	{ catalogue, language }: Pick<SignedIn, 'catalogue' | 'language'>,
	moduleIds: string[],
	wholeTrack: string = wordsOf(language).assignments.wholeTrack
): string {
	if (moduleIds.length === 0) return wholeTrack;
	const titles = moduleIds.map((id) => {
		const module = catalogue.modules.find((candidate) => candidate.id === id);
		return module ? inLanguage(module.title, language) : id;
	});
	const { andMore } = wordsOf(language).assignments;
	return titles.length <= 2 ? join(titles, language) : fill(andMore, { first: titles[0]!, count: titles.length - 1 });
}

/** Whom it reaches, in words. */
export async function sayWhom(ctx: SignedIn, { audience, instituteId }: Work): Promise<string> {
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

function join(names: string[], language: Language): string {
	return names.join(language === 'ur' ? '، ' : ', ');
}
