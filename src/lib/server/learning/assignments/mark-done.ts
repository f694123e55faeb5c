import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import type { ModuleCompletion } from '../repository.ts';
import { listWorkOf, setDone } from './repository.ts';
import { isWorkDone } from './rules.ts';

type Standing = {
	accountId: string;
	role: Role;
	jurisdiction: Jurisdiction;
	isTrackDone: boolean;
	completions: readonly ModuleCompletion[];
};

/** Says of each assignment of a person whether it is done, and answers with the nearest due day of what is not. */
export async function markDoneWork(unit: Unit, catalogue: Catalogue, standing: Standing): Promise<string | null> {
	const work = await listWorkOf(unit, standing.accountId);
	const open: string[] = [];
	for (const { id, moduleIds, dueOn, doneAt } of work) {
		const isDone = isWorkDone(catalogue, moduleIds, standing);
		if (isDone !== (doneAt !== null)) await setDone(unit, id, standing.accountId, isDone ? unit.at : null);
		if (!isDone) open.push(dueOn);
	}
	return open.sort()[0] ?? null;
}
