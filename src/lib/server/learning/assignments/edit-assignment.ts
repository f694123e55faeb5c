import { dayOf } from '#lib/base/dates.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { cohortEditors } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import type { AssignRefusal, NewAssignment } from './create-assignment.ts';
import { openWork, withinReach } from './open-work.ts';
import { countPeople, updateAssignment, type Assignment } from './repository.ts';
import { countAudience } from './resolve-audience.ts';
import { judgeDays, type DayProblem } from './rules.ts';

/** Other people, other work or other days; whom it reaches is worked out after the commit, as for a new one. */
export async function changeAssignment(
	ctx: SignedIn,
	code: string,
	id: string,
	{ moduleIds, startsOn, dueOn, audience: given }: NewAssignment
): Promise<Result<null, AssignRefusal>> {
	const { desk, assignment } = await openWork(ctx, code, id, cohortEditors);
	const problem = judgeNewDays(assignment, { startsOn, dueOn }, dayOf(ctx.clock.now()));
	if (problem) return refuse(problem);
	const open = ctx.catalogue.modules.filter(({ status }) => status === 'available').map((module) => module.id);
	if (!moduleIds.every((each) => open.includes(each) || assignment.moduleIds.includes(each)))
		return refuse('module-not-open');
	const audience = await withinReach(ctx, desk.institute, given);
	if (audience.kind === 'people' && audience.accountIds.length === 0) return refuse('nobody-named');

	const isOtherWork = [...moduleIds].sort().join() !== [...assignment.moduleIds].sort().join();
	const before = (await countPeople(ctx.db.read, [id])).get(id)?.people ?? 0;
	const people = String(Math.max(before, await countAudience(ctx, desk.institute, audience)));
	await unitOfWork(ctx, async (unit) => {
		await updateAssignment(unit, id, { audience, moduleIds, startsOn, dueOn });
		await emit(unit, 'assignment.changed', { assignmentId: id, work: isOtherWork ? 'other' : 'same', people });
	});
	return success(null);
}

/** A due day that has passed may stay, but nobody may choose one. */
export function judgeNewDays(
	before: Pick<Assignment, 'dueOn'>,
	{ startsOn, dueOn }: Pick<Assignment, 'startsOn' | 'dueOn'>,
	today: string
): DayProblem | null {
	const problem = judgeDays(startsOn, dueOn, today);
	return problem === 'due-past' && dueOn === before.dueOn ? null : problem;
}
