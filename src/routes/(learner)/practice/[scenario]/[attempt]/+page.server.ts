import { fail, redirect } from '@sveltejs/kit';
import { decodeMove } from '#lib/assessment/practice/moves.ts';
import { readExercise } from '#lib/assessment/practice/read-exercise.ts';
import { readDecision, readPlan, readRuling } from '#lib/assessment/practice/read-forms.ts';
import type { PracticeBody, StoredMove } from '#lib/assessment/practice/types.ts';
import { isUuid } from '#lib/base/ids.ts';
import { localise } from '#lib/base/language.ts';
import { takeTurns, viewPractice } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { fillCase } from './fill-case.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { attempt, body, moves } = await viewPractice(ctx, attemptId(event));
		if (attempt.contentId !== event.params.scenario) throw new NotFound('practice attempt');
		const { id, mode, variant, isBuilt } = attempt;
		const words = wordsOf(ctx.language).practice;
		const play = {
			attemptId: id,
			mode,
			variant,
			isBuilt,
			language: ctx.language,
			body: fillCase(ctx, body),
			moves,
			words
		};
		return {
			frame: 'quiet',
			width: mode === 'class' ? 'wide' : undefined,
			play,
			isFinished: attempt.finishedAt !== null
		};
	});

type Read = (fields: Record<string, string>, body: PracticeBody, moves: number) => StoredMove | null;

export const actions: Actions = {
	plan: take((fields, body) => (body.kind === 'interview' ? readPlan(body, fields) : null)),
	decide: take((fields, body) => (body.kind === 'interview' ? readDecision(body, fields) : null)),
	turn: take(({ move = '', stem, chip }) => decodeMove(move === 'build' ? `build.${stem}.${chip}` : move)),
	read: take((fields, body, moves) => (body.kind === 'exercise' ? readExercise(body, moves, fields) : null)),
	choose: take(({ choice }) => (choice ? { kind: 'choose', choice } : null)),
	rule: take((fields) => readRuling(fields))
};

/** One turn from a form: read, taken, and back to where the talk stands. */
function take(read: Read) {
	return (event: RequestEvent) =>
		answer(async () => {
			const ctx = guard(event);
			const id = attemptId(event);
			const values = Object.fromEntries(await readFields(event.request));
			const { body, moves: taken } = await viewPractice(ctx, id);
			const move = read(values, body, taken.length);
			const from = Number(values.position);
			if (!Number.isInteger(from) || from < 1 || from > 200) return fail(400, { problem: 'lost', values });
			if (!move) return fail(400, { problem: values.move === undefined ? 'incomplete' : 'not-offered', values });
			const outcome = await takeTurns(ctx, id, { from, moves: [move] });
			if (!outcome.ok) return fail(409, { problem: outcome.reason, values });
			redirect(303, `${localise(ctx.language, `/practice/${event.params.scenario}/${id}`)}#last`);
		});
}

function attemptId({ params }: Pick<RequestEvent, 'params'>): string {
	if (!isUuid(params.attempt)) throw new NotFound('practice attempt');
	return params.attempt;
}
