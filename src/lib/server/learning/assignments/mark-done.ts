import { groupBy } from '#lib/base/group-by.ts';
import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { mapDue, type Due } from '../next-due.ts';
import type { ModuleCompletion } from '../repository.ts';
import { listWorkOfMany, setDone } from './repository.ts';
import { isWorkDone } from './rules.ts';

type Standing = {
	accountId: string;
	role: Role;
	jurisdiction: Jurisdiction;
	/** Of the institute where they serve. */
	path: string;
	isTrackDone: boolean;
	completions: readonly ModuleCompletion[];
};

/** Says of each assignment of some people whether it is done, and answers with what is due next. */
export async function markDoneWork(
	unit: Unit,
	catalogue: Catalogue,
	people: readonly Standing[]
): Promise<Map<string, Due>> {
	const standingOf = new Map(people.map((person) => [person.accountId, person]));
	const ids = [...standingOf.keys()];
	const changed = (await listWorkOfMany(unit, ids)).flatMap(({ assignmentId, learnerId, moduleIds, doneAt }) => {
		const isDone = isWorkDone(catalogue, moduleIds, standingOf.get(learnerId)!);
		return isDone === (doneAt !== null) ? [] : [{ assignmentId, learnerId, isDone }];
	});
	for (const group of groupBy(changed, ({ assignmentId, isDone }) => `${assignmentId} ${isDone}`).values()) {
		const { assignmentId, isDone } = group[0]!;
		const done = group.map(({ learnerId }) => learnerId);
		await setDone(unit, assignmentId, done, isDone ? unit.at : null);
	}
	return mapDue(
		unit,
		ids,
		people.map(({ accountId, role, path }) => ({ learnerId: accountId, role, path }))
	);
}
