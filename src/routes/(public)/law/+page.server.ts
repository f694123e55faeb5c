import { findLaw, readAsked, searchContent } from '#lib/server/curriculum/index.ts';
import type { PageServerLoad } from './$types';

/** The law of a place in a situation, and a search in the law. Whoever is signed in begins with the place of duty. */
export const load: PageServerLoad = ({ locals: { ctx }, url }) => {
	const { catalogue } = ctx;
	const asked = readAsked(catalogue, url.searchParams);
	const jurisdiction = asked.jurisdiction ?? (asked.strange.includes('jurisdiction') ? null : ctx.actor?.jurisdiction);
	const query = (url.searchParams.get('q') ?? '').slice(0, 200);
	const { situation, age } = asked;
	const found =
		jurisdiction && situation && age.kind !== 'no-age'
			? findLaw(catalogue, { jurisdiction, situation, years: age.kind === 'years' ? age.years : null })
			: null;
	return {
		width: 'wide' as const,
		asked: { ...asked, jurisdiction: jurisdiction ?? null },
		found,
		query,
		search: query.trim() ? searchContent(catalogue, query, ['law']) : null,
		situations: catalogue.situations,
		places: catalogue.jurisdictions,
		sources: catalogue.sources,
		lawCheckedOn: catalogue.lawCheckedOn
	};
};
