import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { fold } from '#lib/base/fold.ts';
import { localise } from '#lib/base/language.ts';
import { cohortEditors } from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { findWork } from '#lib/server/platform/jobs/index.ts';
import { parseForm } from '#lib/server/platform/parse-form.ts';
import { wordsOf } from '#lib/ui/words.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { sayWhat } from '../../describe-work.ts';

const dueInput = v.object({
	due_on: v.pipe(v.optional(v.string(), ''), v.transform(fold), v.isoDate('writeDay'))
});
const dueProblems = { 'due-before-start': 'dueBeforeStart', 'due-past': 'duePast' } as const;
const noValues: Record<string, string> = {};
const remindProblems = { 'reminded-today': 'remindedToday', 'all-done': 'allDone' } as const;

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const asked = event.url.searchParams;
		const page = /^[1-9]\d{0,5}$/.test(asked.get('page') ?? '') ? Number(asked.get('page')) : 1;
		const isDone = asked.get('show') === 'done';
		const viewed = await learning.viewAssignment(ctx, event.params.code, event.params.id, { isDone, page });
		const { assignment, mayEdit, createdBy, remindedOn, people } = viewed;
		const { startsOn, dueOn, isOverdue, done, people: total } = assignment;
		return {
			notice: new Map(Object.entries(wordsOf(ctx.language).assignments.done)).get(asked.get('done') ?? ''),
			mayEdit,
			underWay: await findWork(ctx, assignment.id),
			work: {
				id: assignment.id,
				what: sayWhat(ctx, assignment.moduleIds),
				whom: await learning.sayWhom(ctx, assignment),
				startsOn,
				dueOn,
				isOverdue,
				createdBy,
				remindedOn,
				total,
				done,
				open: total - done,
				waived: assignment.waived
			},
			people,
			isDone,
			page,
			pages: Math.max(1, Math.ceil((isDone ? done : total - done) / learning.PEOPLE_ON_A_PAGE))
		};
	});

export const actions: Actions = {
	due: (event) =>
		answer(async () => {
			const { ctx, code, id } = await open(event);
			const input = await parseForm(dueInput, event.request);
			if (!input.ok) return fail(400, { problems: input.problems, values: input.values });
			const outcome = await learning.changeDueDay(ctx, code, id, input.value.due_on);
			if (!outcome.ok) return fail(409, { problems: { due_on: dueProblems[outcome.reason] }, values: input.values });
			return done(event, ctx, `/${id}?done=due`);
		}),
	remind: (event) =>
		answer(async () => {
			const { ctx, code, id } = await open(event);
			const outcome = await learning.remindPeople(ctx, code, id);
			if (!outcome.ok) return fail(409, { problems: { form: remindProblems[outcome.reason] }, values: noValues });
			return done(event, ctx, `/${id}?done=reminded`);
		}),
	withdraw: (event) =>
		answer(async () => {
			const ctx = guard(event);
			await learning.withdrawAssignment(ctx, event.params.code, event.params.id);
			return done(event, ctx, '?done=withdrawn');
		})
};

async function open(event: RequestEvent) {
	const ctx = guard(event);
	const { code, id } = event.params;
	await learning.openWork(ctx, code, id, cohortEditors);
	return { ctx, code, id };
}

function done({ params }: RequestEvent, ctx: SignedIn, rest: string): never {
	redirect(303, localise(ctx.language, `/institutes/${params.code}/assignments${rest}`));
}
