import {
	cohortEditors,
	cohortReaders,
	getCohort,
	getInstitute,
	listServingWithin,
	mayEditWork,
	openDesk,
	type Desk
} from '../../institutes/index.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { Audience } from '#lib/learning/types.ts';
import { NotFound } from '../../platform/http.ts';
import type { SignedIn } from '../../platform/context.ts';
import { getAssignmentOf, type Assignment } from './repository.ts';

/** An assignment of a desk, to be read or (`cohortEditors`) changed. One that was withdrawn is gone. */
export async function openWork(
	ctx: SignedIn,
	code: string,
	id: string,
	allowed: typeof cohortEditors | typeof cohortReaders = cohortReaders
): Promise<{ desk: Desk; assignment: Assignment; mayEdit: boolean }> {
	const desk = await openDesk(ctx, code, allowed);
	const assignment = await getAssignmentOf(ctx.db.read, desk.institute.id, id);
	if (assignment.withdrawnAt) throw new NotFound('The assignment');
	return { desk, assignment, mayEdit: mayEditWork(desk) };
}

/** The audience without whatever lies beyond the institute; a cohort or unit of somebody else is not there. */
export async function withinReach(ctx: SignedIn, institute: Institute, audience: Audience): Promise<Audience> {
	if (audience.kind === 'people')
		return { kind: 'people', accountIds: await listServingWithin(ctx.db.read, audience.accountIds, institute.path) };
	if (audience.kind === 'cohort') await getCohort(ctx.db.read, institute.id, audience.cohortId);
	else if (audience.unitId) {
		const unit = await getInstitute(ctx, audience.unitId);
		if (!isAtOrBelow(unit.path, institute.path)) throw new NotFound('The unit');
	}
	return audience;
}
