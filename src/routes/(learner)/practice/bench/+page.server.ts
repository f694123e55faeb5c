import { fail } from '@sveltejs/kit';
import * as v from 'valibot';
import { isUuid, uuidv7 } from '#lib/base/ids.ts';
import { benchTypes, type BenchQuestion } from '#lib/curriculum/practice.ts';
import { answerBench, viewBench } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import type { Actions, PageServerLoad } from './$types';

const benchInput = v.object({
	id: v.pipe(
		v.string('formExpired'),
		v.check((id) => isUuid(id), 'formExpired')
	),
	question: v.pipe(v.string('formExpired'), v.maxLength(20, 'formExpired')),
	type: v.picklist(benchTypes, 'chooseOne')
});

export const load: PageServerLoad = async (event) => {
	const ctx = guard(event);
	const { next, missed, due, fresh, known, nextAt, answered } = await viewBench(ctx);
	return {
		frame: 'quiet',
		eventId: uuidv7(),
		question: next && asked(next),
		standing: { missed, due, fresh, known },
		nextAt,
		answered
	};
};

export const actions: Actions = {
	answer: (event) =>
		answer(async () => {
			const ctx = guard(event);
			const input = await parseForm(benchInput, event.request);
			if (!input.ok) {
				const isOpen = input.problems.type !== undefined && input.problems.question === undefined;
				const question = ctx.catalogue.bench.find(({ id }) => id === input.values.question);
				return fail(400, { problem: isOpen ? 'incomplete' : 'lost', question: question ? asked(question) : null });
			}
			const { id, question: questionId, type } = input.value;
			const outcome = await answerBench(ctx, { id, questionId, answer: type });
			if (!outcome.ok) return fail(409, { problem: 'lost', question: null });
			const question = ctx.catalogue.bench.find((one) => one.id === questionId)!;
			const { type: right, why, isFaux } = question;
			return { answered: { ...asked(question), given: type, right, why, isFaux, ...outcome.value } };
		})
};

/** A question without its answer. */
function asked({ id, text, context }: BenchQuestion) {
	return { id, text, context };
}
