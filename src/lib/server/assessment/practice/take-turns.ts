import { isExerciseMove } from '#lib/assessment/practice/play-exercise.ts';
import { isSameMove } from '#lib/assessment/practice/moves.ts';
import type { StoredMove } from '#lib/assessment/practice/types.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { resultOf, standingOf } from './judge-moves.ts';
import { getBody, getOwnPractice, insertTurn, listMoves, updateFinished } from './repository.ts';

export type TurnRefusal = 'not-offered' | 'finished' | 'elsewhere';
export type Taken = { position: number; isFinished: boolean };

/**
 * Adds turns to an attempt, one or those of a whole talk that was held without a network. Each is played here again: a
 * device sends moves, never results. What stands already is left as it is; the same turn sent twice counts once.
 */
export async function takeTurns(
	ctx: SignedIn,
	attemptId: string,
	{ from, moves }: { from: number; moves: readonly StoredMove[] }
): Promise<Result<Taken, TurnRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const attempt = await getOwnPractice(unit, ctx.actor.accountId, attemptId);
		const body = await getBody(unit, attempt.contentId, attempt.contentVersion);
		const stored = await listMoves(unit, attemptId);
		const known = moves.slice(0, Math.max(0, stored.length - from + 1));
		if (from > stored.length + 1) return refuse('elsewhere');
		if (known.some((move, index) => !isSame(move, stored[from - 1 + index]!)))
			return refuse(attempt.finishedAt ? 'finished' : 'elsewhere');
		const fresh = moves.slice(known.length);
		if (fresh.length > 0 && attempt.finishedAt) return refuse('finished');

		let taken = stored;
		for (const move of fresh) {
			const standing = standingOf(body, attempt, taken);
			if (standing.isFinished) return refuse('finished');
			if (!standing.accepts(move)) return refuse('not-offered');
			taken = [...taken, move];
		}
		for (const [index, move] of fresh.entries())
			await insertTurn(unit, { attemptId, position: stored.length + index + 1, move, receivedAt: unit.at });
		const { isFinished } = standingOf(body, attempt, taken);
		if (isFinished && !attempt.finishedAt) {
			const { result, isPassed } = resultOf(body, attempt, taken);
			await updateFinished(unit, attemptId, { finishedAt: unit.at, result, isPassed });
			await emit(unit, 'practice.finished', { attemptId, learnerId: attempt.learnerId });
		}
		return success({ position: taken.length, isFinished });
	});
}

function isSame(one: StoredMove, other: StoredMove): boolean {
	if (one.kind === 'choose' || other.kind === 'choose')
		return one.kind === 'choose' && other.kind === 'choose' && one.choice === other.choice;
	if (one.kind === 'rule' || other.kind === 'rule')
		return one.kind === 'rule' && other.kind === 'rule' && one.ruling === other.ruling && one.type === other.type;
	if (isExerciseMove(one) || isExerciseMove(other)) return JSON.stringify(one) === JSON.stringify(other);
	return isSameMove(one, other);
}
