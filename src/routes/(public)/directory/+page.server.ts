import { institutionsToCall } from '#lib/curriculum/institutions-to-call.ts';
import { jurisdictions } from '#lib/curriculum/types.ts';
import { institutionsOf, worksIn } from '#lib/server/curriculum/index.ts';
import type { PageServerLoad } from './$types';

/** Who does what in a place, and whom to call for what. Whoever is signed in begins with the place of duty. */
export const load: PageServerLoad = ({ locals: { ctx }, url }) => {
	const { catalogue, actor } = ctx;
	const typed = url.searchParams.get('jurisdiction');
	const jurisdiction = jurisdictions.find((one) => one === typed) ?? (typed ? null : (actor?.jurisdiction ?? null));
	const all = [...catalogue.institutions.values()];
	const needs = [...catalogue.lawFamilies.values()].filter(({ institutions }) => institutions.length > 0);
	const need = needs.find(({ id }) => id === url.searchParams.get('need')) ?? null;
	return {
		width: 'wide' as const,
		jurisdiction,
		isPlaceUnknown: Boolean(typed) && jurisdiction === null,
		need,
		needs,
		places: catalogue.jurisdictions,
		sources: catalogue.sources,
		toCall: jurisdiction ? institutionsToCall(all, jurisdiction) : [],
		forNeed: jurisdiction && need ? institutionsOf(catalogue, need, jurisdiction) : [],
		institutions: all
			.filter((one) => jurisdiction === null || worksIn(one, jurisdiction) || one.jurisdiction === 'international')
			.sort((one, other) => rank(one.jurisdiction) - rank(other.jurisdiction))
	};

	function rank(place: string): number {
		if (place === jurisdiction) return 0;
		return place === 'provincial' ? 1 : place === 'federal' ? 2 : 3;
	}
};
