import type { PageServerLoad } from './$types';

/** Every instrument, by the place it belongs to; treaties, and the policies of governments. */
export const load: PageServerLoad = ({ locals: { ctx } }) => ({
	places: ctx.catalogue.jurisdictions,
	laws: [...ctx.catalogue.laws.values()].map(({ id, title, jurisdiction: place }) => ({ id, title, place })),
	treaties: [...ctx.catalogue.treaties.values()].map(({ id, title }) => ({ id, title })),
	policies: ctx.catalogue.policies,
	sources: ctx.catalogue.sources
});
