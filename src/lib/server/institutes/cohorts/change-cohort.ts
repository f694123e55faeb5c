import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { cohortEditors, openCohort } from './open-cohort.ts';
import { updateCohort } from './repository.ts';

export async function renameCohort(ctx: SignedIn, code: string, id: string, name: string): Promise<void> {
	const { cohort } = await openCohort(ctx, code, id, cohortEditors);
	await unitOfWork(ctx, (unit) => updateCohort(unit, cohort.id, { name }));
}

/** A closed cohort keeps its people and its history and takes nobody new; what was assigned to it stays. */
export async function closeCohort(ctx: SignedIn, code: string, id: string): Promise<void> {
	const { cohort } = await openCohort(ctx, code, id, cohortEditors);
	if (cohort.closedAt) return;
	await unitOfWork(ctx, (unit) => updateCohort(unit, cohort.id, { closedAt: unit.at }));
}

export async function reopenCohort(ctx: SignedIn, code: string, id: string): Promise<void> {
	const { cohort } = await openCohort(ctx, code, id, cohortEditors);
	await unitOfWork(ctx, async (unit) => {
		await updateCohort(unit, cohort.id, { closedAt: null });
		await emit(unit, 'cohort.changed', { cohortId: cohort.id, instituteId: cohort.instituteId });
	});
}
