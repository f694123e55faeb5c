/** Only guesses of the last quarter of an hour count. */
export const GUESS_WINDOW_MS = 15 * 60_000;
/** So many guesses at one person, from whichever unknown devices, cost nobody any time. */
const FREE_GUESSES = 5;
const LONGEST_WAIT_S = 60;

/**
 * `guesses`: how often unknown devices guessed at this person within the window. `waits`: until when this very device
 * was told to wait, within the window.
 */
export type AttemptFacts = { guesses: number; waits: Date[]; now: Date };
export type AttemptDecision =
	{ isAllowed: true; waitAfterSeconds: number } | { isAllowed: false; waitSeconds: number; isNewWait: boolean };

/**
 * May an unknown device try a passphrase now? Once a person is being guessed at, each unknown device, also one never
 * seen before, waits its turn once per guess. What a device was promised is kept: a later guess by somebody else does
 * not lengthen its wait, so the real person with a new phone gets in after a minute at most.
 */
export function decideAttempt({ guesses, waits, now }: AttemptFacts): AttemptDecision {
	const until = Math.max(...waits.map((wait) => wait.getTime()), -Infinity);
	if (until > now.getTime())
		return { isAllowed: false, waitSeconds: Math.ceil((until - now.getTime()) / 1000), isNewWait: false };
	const hasWaited = until > -Infinity;
	if (guesses < FREE_GUESSES || hasWaited) return { isAllowed: true, waitAfterSeconds: waitSecondsAfter(guesses + 1) };
	return { isAllowed: false, waitSeconds: waitSecondsAfter(guesses), isNewWait: true };
}

/** Five guesses: 5 s, then 10, 20, 40 and at most 60. */
export function waitSecondsAfter(guesses: number): number {
	return guesses < FREE_GUESSES ? 0 : Math.min(LONGEST_WAIT_S, 5 * 2 ** Math.min(guesses - FREE_GUESSES, 10));
}
