import { dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Audience } from '#lib/learning/types.ts';
import { cohortEditors, openDesk } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { withinReach } from './open-work.ts';
import { insertAssignment } from './repository.ts';
import { countAudience } from './resolve-audience.ts';
import { judgeDays, type DayProblem } from './rules.ts';

export type NewAssignment = { audience: Audience; moduleIds: string[]; startsOn: string; dueOn: string };
export type AssignRefusal = DayProblem | 'nobody-named' | 'module-not-open';

/** Assigns; the people are added after the commit, in batches (`applyAssignment`). */
export async function createAssignment(
	ctx: SignedIn,
	code: string,
	{ moduleIds, startsOn, dueOn, ...given }: NewAssignment
): Promise<Result<string, AssignRefusal>> {
	const { institute } = await openDesk(ctx, code, cohortEditors);
	const problem = judgeDays(startsOn, dueOn, dayOf(ctx.clock.now()));
	if (problem) return refuse(problem);
	const open = ctx.catalogue.modules.filter(({ status }) => status === 'available').map(({ id }) => id);
	if (!moduleIds.every((id) => open.includes(id))) return refuse('module-not-open');
	const audience = await withinReach(ctx, institute, given.audience);
	if (audience.kind === 'people' && audience.accountIds.length === 0) return refuse('nobody-named');
	const people = String(await countAudience(ctx, institute, audience));
	return unitOfWork(ctx, async (unit) => {
		const id = uuidv7(unit.at);
		await insertAssignment(unit, {
			id,
			instituteId: institute.id,
			moduleIds,
			audience,
			startsOn,
			dueOn,
			createdBy: ctx.actor.accountId,
			createdAt: unit.at,
			withdrawnAt: null
		});
		await emit(unit, 'assignment.changed', { assignmentId: id, people });
		return success(id);
	});
}
