import type { Audience } from '#lib/learning/types.ts';

type Work = { moduleIds: string[]; audience: Audience; startsOn: string; dueOn: string };

/** An assignment as its form would send it; named people by their service numbers. */
export function formValues({ moduleIds, audience, startsOn, dueOn }: Work, numbers: string[]): Record<string, string> {
	const ticked = (prefix: string, ids: readonly string[]) => ids.map((id) => [`${prefix}_${id}`, 'on']);
	const rule = audience.kind === 'rule' ? audience : null;
	return Object.fromEntries([
		['to', audience.kind],
		['cohort', audience.kind === 'cohort' ? audience.cohortId : ''],
		['numbers', numbers.join('\n')],
		...ticked('role', rule?.roles ?? []),
		...ticked('band', rule?.bands ?? []),
		...ticked('place', rule?.jurisdictions ?? []),
		['unit', rule?.unitId ?? ''],
		['work', moduleIds.length === 0 ? 'track' : 'modules'],
		...ticked('module', moduleIds),
		['starts_on', startsOn],
		['due_on', dueOn]
	]);
}
