import { refuse, success, type Result } from '#lib/base/result.ts';
import { cohortEditors } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { judgeFacts, type FactsRefusal, type SessionFacts } from './create-session.ts';
import { openSession } from './open-session.ts';
import { insertCancellationOnce, updateSession } from './repository.ts';

export type ChangeRefusal = FactsRefusal | 'cancelled';

/** Another hall, day or instructor. Whom it is for stays, and so does the attendance that was marked. */
export async function changeSession(
	ctx: SignedIn,
	code: string,
	id: string,
	facts: SessionFacts
): Promise<Result<null, ChangeRefusal>> {
	const { session, cancellation } = await openSession(ctx, code, id, cohortEditors);
	if (cancellation) return refuse('cancelled');
	// Whoever led it may have left since; that they led it stays true.
	const problem = await judgeFacts(ctx, session.instituteId, facts);
	const isSameInstructor = problem === 'no-such-instructor' && facts.instructorId === session.instructorId;
	if (problem && !isSameInstructor) return refuse(problem);
	await unitOfWork(ctx, (unit) => updateSession(unit, id, facts));
	return success(null);
}

export type CancelRefusal = 'attendance-marked';

/** It does not take place: those who were asked see why. A session that was held stays held. */
export async function cancelSession(
	ctx: SignedIn,
	code: string,
	id: string,
	reason: string
): Promise<Result<null, CancelRefusal>> {
	const { marks } = await openSession(ctx, code, id, cohortEditors);
	if (marks.length > 0) return refuse('attendance-marked');
	await unitOfWork(ctx, (unit) =>
		insertCancellationOnce(unit, {
			sessionId: id,
			reason,
			cancelledBy: ctx.actor.accountId,
			cancelledAt: unit.at
		})
	);
	return success(null);
}
