import { uuidv7 } from '#lib/base/ids.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { decideAttempt, GUESS_WINDOW_MS } from './decide-attempt.ts';
import { countGuesses, insertFailure, listWaits } from './repository.ts';

/** More than this makes no wait longer. */
const MOST_COUNTED = 20;

/**
 * Takes the turn of an unknown device to guess once. Written down before the passphrase is looked at, so that a
 * hundred guesses sent at once cannot all slip through; taken back when the passphrase is right.
 */
export async function claimGuess(
	ctx: Context,
	subjectHash: string,
	deviceHash: string
): Promise<{ isAllowed: true; guessId: string } | { isAllowed: false; waitSeconds: number }> {
	return unitOfWork(ctx, async (unit) => {
		const since = new Date(unit.at.getTime() - GUESS_WINDOW_MS);
		const guesses = await countGuesses(unit, subjectHash, since, MOST_COUNTED);
		const waits = await listWaits(unit, subjectHash, deviceHash, since);

		const decision = decideAttempt({ guesses, waits, now: unit.at });
		const id = uuidv7();
		const until = (seconds: number) => (seconds > 0 ? new Date(unit.at.getTime() + seconds * 1000) : null);
		const row = { id, subjectHash, deviceHash, failedAt: unit.at };
		if (decision.isAllowed) {
			await insertFailure(unit, { ...row, isGuess: true, waitUntil: until(decision.waitAfterSeconds) });
			return { isAllowed: true, guessId: id };
		}
		if (decision.isNewWait)
			await insertFailure(unit, { ...row, isGuess: false, waitUntil: until(decision.waitSeconds) });
		return { isAllowed: false, waitSeconds: decision.waitSeconds };
	});
}
