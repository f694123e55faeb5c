import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { cohortEditors, openCohort } from './open-cohort.ts';
import {
	endMembership,
	insertMembers,
	listMembers,
	listServingWithin,
	listTeachers,
	type Cohort,
	type Part
} from './repository.ts';

export type JoinCohortRefusal = 'cohort-closed';

/** Adds whoever of these serves at or below the institute and is not in yet; says how many that were. */
export async function addMembers(
	ctx: SignedIn,
	code: string,
	cohortId: string,
	accountIds: string[]
): Promise<Result<number, JoinCohortRefusal>> {
	const { desk, cohort } = await openCohort(ctx, code, cohortId, cohortEditors);
	if (cohort.closedAt) return refuse('cohort-closed');
	const reached = await listServingWithin(ctx.db.read, accountIds, desk.institute.path);
	return unitOfWork(ctx, async (unit) => {
		const added = await join(unit, cohort, reached, 'learner');
		if (added > 0) await emit(unit, 'cohort.changed', { cohortId, instituteId: cohort.instituteId });
		return success(added);
	});
}

export async function removeMember(ctx: SignedIn, code: string, cohortId: string, accountId: string): Promise<void> {
	const { cohort } = await openCohort(ctx, code, cohortId, cohortEditors);
	await unitOfWork(ctx, async (unit) => {
		if (await endMembership(unit, cohort.id, accountId, 'learner'))
			await emit(unit, 'cohort.changed', { cohortId, instituteId: cohort.instituteId });
	});
}

/** Only somebody who teaches or administers at the institute leads a cohort of it; anybody else is passed over. */
export async function addInstructor(ctx: SignedIn, code: string, cohortId: string, accountId: string): Promise<void> {
	const { desk, cohort } = await openCohort(ctx, code, cohortId, cohortEditors);
	const teachers = await listTeachers(ctx.db.read, desk.institute.id);
	if (!teachers.includes(accountId)) return;
	await unitOfWork(ctx, (unit) => join(unit, cohort, [accountId], 'instructor'));
}

export async function removeInstructor(
	ctx: SignedIn,
	code: string,
	cohortId: string,
	accountId: string
): Promise<void> {
	const { cohort } = await openCohort(ctx, code, cohortId, cohortEditors);
	await unitOfWork(ctx, (unit) => endMembership(unit, cohort.id, accountId, 'instructor'));
}

async function join(unit: Unit, cohort: Cohort, accountIds: string[], part: Part): Promise<number> {
	const present = new Set((await listMembers(unit, cohort.id, part)).map(({ accountId }) => accountId));
	const missing = accountIds.filter((id) => !present.has(id));
	await insertMembers(
		unit,
		missing.map((accountId) => ({
			id: uuidv7(unit.at),
			cohortId: cohort.id,
			accountId,
			part,
			joinedAt: unit.at,
			leftAt: null
		}))
	);
	return missing.length;
}
