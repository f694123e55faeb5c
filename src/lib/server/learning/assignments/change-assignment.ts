import { dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { cohortEditors, openDesk } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { openWork } from './open-work.ts';
import { countPeople, getAssignmentOf, insertReminderOnce, updateAssignment } from './repository.ts';
import { judgeDays, type DayProblem } from './rules.ts';

export async function changeDueDay(
	ctx: SignedIn,
	code: string,
	id: string,
	dueOn: string
): Promise<Result<null, DayProblem>> {
	const { assignment } = await openWork(ctx, code, id, cohortEditors);
	const problem = judgeDays(assignment.startsOn, dueOn, dayOf(ctx.clock.now()));
	if (problem) return refuse(problem);
	const people = await countReached(ctx, id);
	await unitOfWork(ctx, async (unit) => {
		await updateAssignment(unit, id, { dueOn });
		await emit(unit, 'assignment.changed', { assignmentId: id, people });
	});
	return success(null);
}

/** It asks nobody for anything any more; what people finished stays finished. */
export async function withdrawAssignment(ctx: SignedIn, code: string, id: string): Promise<void> {
	const { institute } = await openDesk(ctx, code, cohortEditors);
	const { withdrawnAt } = await getAssignmentOf(ctx.db.read, institute.id, id);
	if (withdrawnAt) return; // pressed twice
	const people = await countReached(ctx, id);
	await unitOfWork(ctx, async (unit) => {
		await updateAssignment(unit, id, { withdrawnAt: unit.at });
		await emit(unit, 'assignment.changed', { assignmentId: id, people });
	});
}

/** As the news carries it. */
async function countReached({ db }: SignedIn, id: string): Promise<string> {
	return String((await countPeople(db.read, [id])).get(id)?.people ?? 0);
}

export type RemindRefusal = 'reminded-today' | 'all-done';

/** Whoever is not done sees it on their track. Once a day is enough. */
export async function remindPeople(ctx: SignedIn, code: string, id: string): Promise<Result<number, RemindRefusal>> {
	await openWork(ctx, code, id, cohortEditors);
	const { people, done } = (await countPeople(ctx.db.read, [id])).get(id) ?? { people: 0, done: 0 };
	if (people === done) return refuse('all-done');
	const isNew = await unitOfWork(ctx, (unit) =>
		insertReminderOnce(unit, {
			id: uuidv7(unit.at),
			assignmentId: id,
			sentBy: ctx.actor.accountId,
			sentOn: dayOf(unit.at),
			sentAt: unit.at
		})
	);
	return isNew ? success(people - done) : refuse('reminded-today');
}
