import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { findModule, getTrack } from '#lib/server/curriculum/index.ts';
import { beginQuiz, planModule } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const module = getAvailableModule(ctx, event.params.module);
		const { passMarkPercent } = getTrack(ctx.catalogue, ctx.actor.role);
		return { frame: 'quiet', module: await planModule(ctx, module), passMarkPercent };
	});

export const actions: Actions = {
	start: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const outcome = await beginQuiz(ctx, getAvailableModule(ctx, event.params.module));
			if (!outcome.ok) return fail(409, { reason: outcome.reason });
			redirect(303, localise(ctx.language, `/learn/attempts/${outcome.value}`));
		})
};

function getAvailableModule(ctx: SignedIn, slug: string) {
	const module = findModule(ctx.catalogue, slug);
	if (module?.status !== 'available') throw new NotFound('quiz');
	return module;
}
