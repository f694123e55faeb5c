import { fail, redirect } from '@sveltejs/kit';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { localise } from '#lib/base/language.ts';
import { cohortEditors, openDesk } from '#lib/server/institutes/index.ts';
import { createAssignment, judgeDays, previewAudience } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { sayWhat } from '../../describe-work.ts';
import { assignmentOptions, audienceKinds, problemsOf } from '../form-options.ts';
import { readAssignmentForm } from '../read-form.ts';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { institute } = await openDesk(ctx, event.params.code, cohortEditors);
		const asked = event.url.searchParams;
		const options = await assignmentOptions(ctx, institute);
		const today = dayOf(ctx.clock.now());
		// The longest that any track allows: nobody is asked for more than their track would.
		const dueDays = Math.max(...ctx.catalogue.tracks.map((track) => track.dueDays));
		return {
			to: audienceKinds.find((kind) => kind === asked.get('to')) ?? (options.cohorts.length > 0 ? 'cohort' : 'rule'),
			defaults: { cohort: asked.get('cohort') ?? '', starts_on: today, due_on: addDays(today, dueDays), work: 'track' },
			options
		};
	});

export const actions: Actions = {
	/** Changes nothing: says whom it would reach. */
	preview: (event) =>
		answer(async () => {
			const { ctx, code, read } = await open(event);
			if (!read.ok) return fail(400, { problems: read.problems, values: read.values });
			const { audience, moduleIds, startsOn, dueOn } = read.value;
			const today = dayOf(ctx.clock.now());
			const problem = judgeDays(startsOn, dueOn, today);
			if (problem) return fail(409, { problems: problemsOf[problem], values: read.values });
			if (audience.kind === 'people' && audience.accountIds.length === 0)
				return fail(409, { problems: problemsOf['nobody-named'], values: read.values });
			const preview = {
				...(await previewAudience(ctx, code, audience)),
				...read.unmatched,
				what: sayWhat(ctx, moduleIds),
				dueOn,
				pastStart: startsOn < today ? startsOn : null
			};
			return { preview, values: read.values };
		}),
	save: (event) =>
		answer(async () => {
			const { ctx, code, read } = await open(event);
			if (!read.ok) return fail(400, { problems: read.problems, values: read.values });
			const outcome = await createAssignment(ctx, code, read.value);
			if (!outcome.ok) return fail(409, { problems: problemsOf[outcome.reason], values: read.values });
			redirect(303, localise(ctx.language, `/institutes/${code}/assignments/${outcome.value}?done=created`));
		})
};

async function open(event: RequestEvent) {
	const ctx = guard(event);
	const { code } = event.params;
	const { institute } = await openDesk(ctx, code, cohortEditors);
	return { ctx, code, read: await readAssignmentForm(ctx, institute, event.request) };
}
