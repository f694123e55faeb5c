import { fail, redirect } from '@sveltejs/kit';
import { addDays, dayOf } from '#lib/base/dates.ts';
import { inLanguage, localise } from '#lib/base/language.ts';
import {
	cohortEditors,
	listNodesBelow,
	listOpenCohorts,
	openDesk,
	postingOptions
} from '#lib/server/institutes/index.ts';
import { createAssignment, judgeDays, previewAudience, type AssignRefusal } from '#lib/server/learning/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer } from '#lib/server/platform/http.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { sayWhat } from '../describe-work.ts';
import { readAssignmentForm } from './read-form.ts';

const problemsOf: Record<AssignRefusal, Record<string, string>> = {
	'due-before-start': { due_on: 'dueBeforeStart' },
	'due-past': { due_on: 'duePast' },
	'nobody-named': { numbers: 'nobodyNamed' },
	'module-not-open': { work: 'moduleNotOpen' }
};

export const load: PageServerLoad = (event) =>
	answer(async () => {
		const ctx = guard(event);
		const { language, catalogue } = ctx;
		const { institute } = await openDesk(ctx, event.params.code, cohortEditors);
		const cohorts = await listOpenCohorts(ctx.db.read, institute.id);
		const asked = event.url.searchParams;
		const to = ['cohort', 'rule', 'people'].find((kind) => kind === asked.get('to'));
		const units = await listNodesBelow(ctx, institute);
		const today = dayOf(ctx.clock.now());
		// The longest that any track allows: nobody is asked for more than their track would.
		const dueDays = Math.max(...catalogue.tracks.map((track) => track.dueDays));
		return {
			to: to ?? (cohorts.length > 0 ? 'cohort' : 'rule'),
			defaults: { cohort: asked.get('cohort') ?? '', starts_on: today, due_on: addDays(today, dueDays), work: 'track' },
			options: {
				...postingOptions(catalogue, language),
				cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name })),
				bands: [...catalogue.bands].map(([value, name]) => ({ value, label: inLanguage(name, language) })),
				units: units
					.filter(({ id }) => id !== institute.id)
					.map(({ id, name, code }) => ({ value: id, label: `${inLanguage(name, language)} · ${code}` })),
				modules: catalogue.modules
					.filter(({ status }) => status === 'available')
					.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))
			}
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
