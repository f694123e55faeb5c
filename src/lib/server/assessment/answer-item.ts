import { refuse, success, type Result } from '#lib/base/result.ts';
import type { SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { getOwnAttempt, listItems, updateAnswer } from './repository.ts';

export type AnswerRefusal = 'attempt-closed' | 'no-such-question' | 'no-such-option';

/** Keeps one answer. The last one sent counts, from whichever device; after the attempt was sent nothing changes. */
export async function answerItem(
	ctx: SignedIn,
	attemptId: string,
	answer: { position: number; option: string }
): Promise<Result<null, AnswerRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const attempt = await getOwnAttempt(unit, ctx.actor.accountId, attemptId);
		const item = (await listItems(unit, attemptId)).find(({ position }) => position === answer.position);
		if (attempt.gradedAt) return refuse('attempt-closed');
		if (!item) return refuse('no-such-question');
		if (attempt.submittedAt && item.reAskOf === null) return refuse('attempt-closed');
		if (!item.optionOrder.includes(answer.option)) return refuse('no-such-option');
		await updateAnswer(unit, attemptId, answer.position, answer.option, unit.at);
		return success(null);
	});
}
