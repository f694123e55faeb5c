import type { Catalogue, Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { mapNextDueDays } from '../next-due.ts';
import type { ModuleCompletion } from '../repository.ts';
import { listWorkOf, setDone } from './repository.ts';
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

/** Says of each assignment of a person whether it is done, and answers with the day that is due next. */
export async function markDoneWork(unit: Unit, catalogue: Catalogue, standing: Standing): Promise<string | null> {
	const work = await listWorkOf(unit, standing.accountId);
	const { accountId, role, path } = standing;
	for (const { id, moduleIds, doneAt } of work) {
		const isDone = isWorkDone(catalogue, moduleIds, standing);
		if (isDone !== (doneAt !== null)) await setDone(unit, id, accountId, isDone ? unit.at : null);
	}
	return (await mapNextDueDays(unit, [accountId], [{ learnerId: accountId, role, path }])).get(accountId) ?? null;
}
