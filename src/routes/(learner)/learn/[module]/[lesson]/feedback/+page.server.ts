import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { findLesson, findModule } from '#lib/server/curriculum/index.ts';
import { feedbackInput, listMyFeedback, sendFeedback } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { module, lesson } = getLesson(ctx, event.params);
		return {
			frame: 'quiet' as const,
			notice: event.url.searchParams.has('sent') ? wordsOf(ctx.language).feedback.sent : undefined,
			back: `/learn/${module.slug}/${lesson.slug}`,
			title: lesson.title,
			mine: await listMyFeedback(ctx, lesson.id)
		};
	});

export const actions: Actions = {
	send: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const { module, lesson } = getLesson(ctx, event.params);
			const input = await parseForm(feedbackInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const outcome = await sendFeedback(ctx, lesson, input.value);
			if (!outcome.ok) {
				const problem = { text: `feedback-${outcome.reason}` };
				return fail(409, { problems: problem, values: input.values });
			}
			redirect(303, localise(ctx.language, `/learn/${module.slug}/${lesson.slug}/feedback?sent`));
		})
};

function getLesson({ catalogue }: SignedIn, params: { module: string; lesson: string }) {
	const module = findModule(catalogue, params.module);
	const lesson = module && findLesson(module, params.lesson);
	if (!lesson) throw new NotFound('lesson');
	return { module, lesson };
}
