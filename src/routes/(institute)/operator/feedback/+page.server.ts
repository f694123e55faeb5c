import { fail, redirect } from '@sveltejs/kit';
import { localise } from '#lib/base/language.ts';
import { answerFeedback, answerInput, listFeedback } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event, 'operator');
		const isAnswered = event.url.searchParams.has('answered');
		return {
			notice: isAnswered ? wordsOf(ctx.language).feedback.answerSent : undefined,
			...(await listFeedback(ctx)),
			width: 'wide'
		};
	});

export const actions: Actions = {
	answer: (event) =>
		answer(async () => {
			const ctx = guard(event, 'operator');
			const input = await parseForm(answerInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const outcome = await answerFeedback(ctx, input.value);
			if (!outcome.ok) return fail(409, { problems: { text: `feedback-${outcome.reason}` }, values: input.values });
			redirect(303, localise(ctx.language, '/operator/feedback?answered'));
		})
};
