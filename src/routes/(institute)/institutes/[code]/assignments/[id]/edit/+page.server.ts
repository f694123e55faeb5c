import { fail, redirect } from '@sveltejs/kit';
import { dayOf } from '#lib/base/dates.ts';
import { localise } from '#lib/base/language.ts';
import { cohortEditors, getCohort } from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { sayWhat } from '../../../describe-work.ts';
import { assignmentOptions, audienceKinds, problemsOf } from '../../form-options.ts';
import { readAssignmentForm } from '../../read-form.ts';
import { formValues } from './form-values.ts';

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const { ctx, desk, assignment, held } = await open(event);
		const { audience } = assignment;
		const options = await assignmentOptions(ctx, desk.institute);
		if (audience.kind === 'cohort' && !options.cohorts.some(({ value }) => value === audience.cohortId)) {
			const { id, name } = await getCohort(ctx.db.read, desk.institute.id, audience.cohortId);
			options.cohorts.push({ value: id, label: name });
		}
		const numbers = held.map(({ serviceNumber }) => serviceNumber);
		return {
			id: assignment.id,
			what: sayWhat(ctx, assignment.moduleIds),
			whom: await learning.sayWhom(ctx, assignment),
			to: audienceKinds.find((kind) => kind === event.url.searchParams.get('to')) ?? audience.kind,
			values: formValues(assignment, numbers),
			options
		};
	});

export const actions: Actions = {
	/** Changes nothing: says who would come and who would go. */
	preview: (event) =>
		answer(async () => {
			const { ctx, assignment, code, read, which, page } = await openForm(event);
			if (!read.ok) return fail(400, { problems: read.problems, values: read.values });
			const { audience, moduleIds, startsOn, dueOn } = read.value;
			const problem = learning.judgeNewDays(assignment, { startsOn, dueOn }, dayOf(ctx.clock.now()));
			if (problem) return fail(409, { problems: problemsOf[problem], values: read.values });
			if (audience.kind === 'people' && audience.accountIds.length === 0)
				return fail(409, { problems: problemsOf['nobody-named'], values: read.values });
			const found = await learning.previewChange(ctx, code, assignment.id, audience, { which, page });
			const pages = Math.max(1, Math.ceil(found[which] / learning.PREVIEW_PAGE));
			const what = sayWhat(ctx, moduleIds);
			return { preview: { ...found, ...read.unmatched, what, dueOn, which, page, pages }, values: read.values };
		}),
	save: (event) =>
		answer(async () => {
			const { ctx, assignment, code, read } = await openForm(event);
			if (!read.ok) return fail(400, { problems: read.problems, values: read.values });
			const outcome = await learning.changeAssignment(ctx, code, assignment.id, read.value);
			if (!outcome.ok) return fail(409, { problems: problemsOf[outcome.reason], values: read.values });
			redirect(303, localise(ctx.language, `/institutes/${code}/assignments/${assignment.id}?done=changed`));
		})
};

async function open(event: RequestEvent) {
	const ctx = guard(event);
	const { code, id } = event.params;
	const { desk, assignment } = await learning.openWork(ctx, code, id, cohortEditors);
	const named = assignment.audience.kind === 'people' ? assignment.audience.accountIds : [];
	return { ctx, code, desk, assignment, held: await learning.listAllPeople(ctx.db.read, named) };
}

async function openForm(event: RequestEvent) {
	const opened = await open(event);
	const read = await readAssignmentForm(opened.ctx, opened.desk.institute, event.request, opened.held);
	const { shown, ...values } = read.values;
	const [, which = 'added', page = '1'] = /^(added|removed)-(\d{1,6})$/.exec(shown ?? '') ?? [];
	return {
		...opened,
		read: { ...read, values },
		which: which === 'removed' ? ('removed' as const) : ('added' as const),
		page: Math.max(1, Number(page))
	};
}
