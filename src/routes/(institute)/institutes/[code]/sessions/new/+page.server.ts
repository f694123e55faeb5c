import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#lib/base/dates.ts';
import { localise } from '#lib/base/language.ts';
import { cohortEditors, openDesk } from '#lib/server/institutes/index.ts';
import { createSession } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import { readSessionForm, sessionOptions, sessionProblems } from '../session-form.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { ctx, institute } = await open(event);
		const options = await sessionOptions(ctx, institute);
		const isTeacher = options.instructors.some(({ value }) => value === ctx.actor.accountId);
		const values: Record<string, string> = {
			held_on: dayOf(ctx.clock.now()),
			instructor: isTeacher ? ctx.actor.accountId : '',
			cohort: event.url.searchParams.get('cohort') ?? ''
		};
		return { options, values };
	});

export const actions: Actions = {
	default: (event) =>
		answer(async () => {
			const { ctx, institute } = await open(event);
			const form = await readSessionForm(ctx, institute, event.request);
			if (!form.ok) return fail(400, { problems: form.problems, values: form.values });
			const outcome = await createSession(ctx, institute.code, form.value);
			const problems: Record<string, string> = outcome.ok ? {} : sessionProblems[outcome.reason];
			if (!outcome.ok) return fail(409, { problems, values: form.values });
			redirect(303, localise(ctx.language, `/institutes/${institute.code}/sessions/${outcome.value}?done=created`));
		})
};

async function open(event: RequestEvent) {
	const ctx = guard(event);
	return { ctx, ...(await openDesk(ctx, event.params.code, cohortEditors)) };
}
