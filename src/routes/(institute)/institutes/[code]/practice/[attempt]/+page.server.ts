import { redirect } from '@sveltejs/kit';
import { isUuid } from '#lib/base/ids.ts';
import { localise } from '#lib/base/language.ts';
import { openTranscript, viewTranscript } from '#lib/server/insight/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** Shown to those who opened the record in the last half day; looking itself writes nothing. */
export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { attempt, moves } = await viewTranscript(ctx, event.params.code, attemptId(event));
		const { id, name, mode, variant, isBuilt, body, finishedAt } = attempt;
		const words = wordsOf(ctx.language).practice;
		const play = moves && { attemptId: id, mode, variant, isBuilt, language: ctx.language, body, moves, words };
		return { name, finishedAt: finishedAt!, title: body.title, play };
	});

export const actions: Actions = {
	open: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const id = attemptId(event);
			await openTranscript(ctx, event.params.code, id);
			redirect(303, localise(ctx.language, `/institutes/${event.params.code}/practice/${id}`));
		})
};

function attemptId({ params }: Pick<RequestEvent, 'params'>): string {
	if (!isUuid(params.attempt)) throw new NotFound('practice attempt');
	return params.attempt;
}
