import { groupBy } from '#lib/base/group-by.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import type { ModuleCompletion } from '../repository.ts';
import { listWorkOfMany, setDone } from './repository.ts';
import { isWorkDone } from './rules.ts';

type Standing = {
	accountId: string;
	role: Role;
	jurisdiction: Jurisdiction;
	isTrackDone: boolean;
	completions: readonly ModuleCompletion[];
};

/** Says of each assignment of some people whether it is done, and answers with the nearest due day of what is not. */
export async function markDoneWork(
	unit: Unit,
	catalogue: Catalogue,
	people: readonly Standing[]
): Promise<Map<string, string>> {
	const standingOf = new Map(people.map((person) => [person.accountId, person]));
	const work = (await listWorkOfMany(unit, [...standingOf.keys()])).map((each) => ({
		...each,
		isDone: isWorkDone(catalogue, each.moduleIds, standingOf.get(each.learnerId)!)
	}));
	const changed = work.filter(({ isDone, doneAt }) => isDone !== (doneAt !== null));
	for (const group of groupBy(changed, ({ assignmentId, isDone }) => `${assignmentId} ${isDone}`).values()) {
		const { assignmentId, isDone } = group[0]!;
		const ids = group.map(({ learnerId }) => learnerId);
		await setDone(unit, assignmentId, ids, isDone ? unit.at : null);
	}
	const nearest = new Map<string, string>();
	for (const { learnerId, dueOn, isDone } of work)
		if (!isDone && dueOn < (nearest.get(learnerId) ?? '9999')) nearest.set(learnerId, dueOn);
	return nearest;
}
