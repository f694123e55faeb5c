import { inLanguage } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { listNodesBelow, listOpenCohorts, postingOptions } from '#lib/server/institutes/index.ts';
import type { AssignRefusal } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';

/** Field → key of the sentence of each refusal. */
export const problemsOf: Record<AssignRefusal, Record<string, string>> = {
	'due-before-start': { due_on: 'dueBeforeStart' },
	'due-past': { due_on: 'duePast' },
	'nobody-named': { numbers: 'nobodyNamed' },
	'module-not-open': { work: 'moduleNotOpen' }
};

/** What the form of an assignment lets one choose at this institute. */
export async function assignmentOptions(ctx: SignedIn, institute: Institute) {
	const { catalogue, language } = ctx;
	const cohorts = await listOpenCohorts(ctx.db.read, institute.id);
	const units = await listNodesBelow(ctx, institute);
	return {
		...postingOptions(catalogue, language),
		cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name })),
		bands: [...catalogue.bands].map(([value, name]) => ({ value, label: inLanguage(name, language) })),
		units: units
			.filter(({ id }) => id !== institute.id)
			.map(({ id, name, code }) => ({ value: id, label: `${inLanguage(name, language)} · ${code}` })),
		modules: catalogue.modules
			.filter(({ status }) => status === 'available')
			.map(({ id, title }) => ({ value: id, label: inLanguage(title, language) }))
	};
}

export const audienceKinds = ['cohort', 'rule', 'people'] as const;
