import { institutionsToCall } from '#lib/curriculum/institutions-to-call.ts';
import type { PageServerLoad } from './$types';

/** The numbers of the place where the person serves; to a stranger those of the whole country and of every province. */
export const load: PageServerLoad = ({ locals: { ctx } }) => {
	const all = [...ctx.catalogue.institutions.values()];
	const toCall = ctx.actor
		? institutionsToCall(all, ctx.actor.jurisdiction)
		: all.filter(({ helplines }) => helplines.length > 0);
	return { toCall };
};
