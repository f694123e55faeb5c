import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { practiceModes } from '#lib/assessment/practice/types.ts';
import { localise } from '#lib/base/language.ts';
import { findBody, findPracticeRecord, startPractice } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

const startInput = v.object({
	mode: v.optional(v.fallback(v.picklist(practiceModes), 'learn'), 'learn'),
	ask: v.optional(v.fallback(v.picklist(['pick', 'build']), 'pick'), 'pick'),
	again: v.optional(v.string())
});

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const body = findBody(ctx, event.params.scenario);
		if (!body) throw new NotFound('practice');
		const { finished, open, openClasses } = await findPracticeRecord(ctx.db.read, ctx.actor.accountId);
		const own = finished.filter(({ contentId }) => contentId === body.id);
		const { id, kind, title, minutes, contentNote, briefing, isReviewed } = body;
		return {
			frame: 'quiet',
			body: { id, kind, title, minutes, contentNote, briefing, isReviewed },
			open: [open, openClasses]
				.flatMap((some) => some.find(({ contentId }) => contentId === id) ?? [])
				.map(({ id: attempt, mode }) => ({ id: attempt, mode })),
			canTeach: ctx.actor.grants.length > 0,
			trend: own.map(({ id: attempt, finishedAt, mode, result, isPassed }) => ({
				id: attempt,
				day: finishedAt!,
				mode,
				result,
				isPassed
			}))
		};
	});

export const actions: Actions = {
	start: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const contentId = event.params.scenario;
			const body = findBody(ctx, contentId);
			if (!body) throw new NotFound('practice');
			const input = await parseForm(startInput, event.request);
			const { mode, ask, again } = input.ok ? input.value : { mode: 'learn' as const, ask: 'pick', again: undefined };
			const talkMode = mode === 'case' || mode === 'exercise' ? 'learn' : mode;
			const id = await startPractice(ctx, {
				contentId,
				mode: body.kind === 'interview' ? talkMode : body.kind,
				isBuilt: ask === 'build',
				again: again !== undefined
			});
			redirect(303, localise(ctx.language, `/practice/${contentId}/${id}`));
		})
};
