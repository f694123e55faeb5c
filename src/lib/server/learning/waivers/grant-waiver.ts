import { addDays, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { findLearner, listServingWithin, openDesk, type Learner } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { NotFound } from '../../platform/http.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { refreshNextDue } from '../assignments/apply-assignment.ts';
import { listWorkOf } from '../assignments/repository.ts';
import { findLatestCycle } from '../cycles/repository.ts';
import { getWaiverOf, insertWaiver, insertWithdrawalOnce } from './repository.ts';

/** Whoever administers the institute of a person, or one above it, may excuse them. */
export const waiverKeepers = ['administrator'] as const;
export const MOST_WAIVED_DAYS = 366;
/** What the form calls the present cycle; everything else is the id of an assignment. */
export const CYCLE = 'cycle';

export type NewWaiver = { subject: string; reason: string; untilOn: string };
export type WaiverRefusal = 'oneself' | 'nothing-to-waive' | 'day-past' | 'day-too-far';

export function judgeUntil(untilOn: string, today: string): 'day-past' | 'day-too-far' | null {
	if (untilOn < today) return 'day-past';
	return untilOn > addDays(today, MOST_WAIVED_DAYS) ? 'day-too-far' : null;
}

/** Excuses a person from an assignment, or from renewing in time, until a day. */
export async function grantWaiver(
	ctx: SignedIn,
	code: string,
	personId: string,
	{ subject, reason, untilOn }: NewWaiver
): Promise<Result<null, WaiverRefusal>> {
	const learner = await openPerson(ctx, code, personId);
	if (personId === ctx.actor.accountId) return refuse('oneself');
	const problem = judgeUntil(untilOn, dayOf(ctx.clock.now()));
	if (problem) return refuse(problem);
	return unitOfWork(ctx, async (unit) => {
		const cycle = subject === CYCLE ? await findLatestCycle(unit, personId, learner.role) : null;
		const work = await listWorkOf(unit, personId);
		const assignment = work.find(({ id, doneAt }) => id === subject && doneAt === null);
		if (!cycle && !assignment) return refuse('nothing-to-waive');
		await insertWaiver(unit, {
			id: uuidv7(unit.at),
			learnerId: personId,
			assignmentId: assignment?.id ?? null,
			cycleId: cycle?.id ?? null,
			reason,
			untilOn,
			approvedBy: ctx.actor.accountId,
			approvedAt: unit.at
		});
		await refreshNextDue(unit, [personId]);
		return success(null);
	});
}

/** From now on it excuses nobody; that it was given, and by whom, stays. */
export async function withdrawWaiver(ctx: SignedIn, code: string, personId: string, waiverId: string): Promise<void> {
	await openPerson(ctx, code, personId);
	const { id } = await getWaiverOf(ctx.db.read, personId, waiverId);
	await unitOfWork(ctx, async (unit) => {
		await insertWithdrawalOnce(unit, { waiverId: id, withdrawnBy: ctx.actor.accountId, withdrawnAt: unit.at });
		await refreshNextDue(unit, [personId]);
	});
}

/** A person who serves at or below the desk; anybody else is not there. */
export async function openPerson(ctx: SignedIn, code: string, personId: string): Promise<Learner> {
	const { institute } = await openDesk(ctx, code, waiverKeepers);
	const [id] = await listServingWithin(ctx.db.read, [personId], institute.path);
	const learner = id ? await findLearner(ctx.db.read, id) : null;
	if (!learner) throw new NotFound('The person');
	return learner;
}
