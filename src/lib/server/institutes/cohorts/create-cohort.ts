import { uuidv7 } from '#lib/base/ids.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { openDesk } from '../open-desk.ts';
import { cohortEditors } from './open-cohort.ts';
import { insertCohort, insertMembers } from './repository.ts';

/** Whoever makes a cohort leads it at first. */
export async function createCohort(ctx: SignedIn, code: string, name: string): Promise<string> {
	const { institute } = await openDesk(ctx, code, cohortEditors);
	const { accountId } = ctx.actor;
	return unitOfWork(ctx, async (unit) => {
		const id = uuidv7(unit.at);
		await insertCohort(unit, {
			id,
			instituteId: institute.id,
			name,
			createdBy: accountId,
			createdAt: unit.at,
			closedAt: null
		});
		await insertMembers(unit, [
			{ id: uuidv7(unit.at), cohortId: id, accountId, part: 'instructor', joinedAt: unit.at, leftAt: null }
		]);
		return id;
	});
}
