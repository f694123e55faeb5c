import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { getTrack } from '#lib/server/curriculum/index.ts';
import { beginRecertification, restOfRecertification, viewOwnCycle } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import type { Actions, PageServerLoad } from './$types';

/** Shown to everybody: it says when there will be something to renew, and never stands in the way of learning. */
export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const { title, passMarkPercent } = getTrack(ctx.catalogue, ctx.actor.role);
	const [cycle, until] = await Promise.all([viewOwnCycle(ctx), restOfRecertification(ctx)]);
	return { frame: 'quiet', title, passMarkPercent, cycle, until };
};

export const actions: Actions = {
	start: async (event) => {
		const ctx = guard(event);
		const outcome = await beginRecertification(ctx);
		if (!outcome.ok) return fail(409, { reason: outcome.reason });
		redirect(303, localise(ctx.language, `/learn/attempts/${outcome.value}`));
	}
};
