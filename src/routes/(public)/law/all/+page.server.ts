import type { PageServerLoad } from './$types';

/** Every instrument, by the place it belongs to. */
export const load: PageServerLoad = ({ locals: { ctx } }) => ({
	places: ctx.catalogue.jurisdictions,
	laws: [...ctx.catalogue.laws.values()].map(({ id, title, jurisdiction: place }) => ({ id, title, place }))
});
