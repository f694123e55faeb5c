import { expect, test } from 'vitest';
import { decideAttempt, waitSecondsAfter } from './decide-attempt.ts';

const now = new Date('2026-11-22T08:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('the first five guesses cost nothing', () => {
	for (const guesses of [0, 1, 2, 3, 4]) expect(decideAttempt({ guesses, waits: [], now }).isAllowed).toBe(true);
	expect(decideAttempt({ guesses: 3, waits: [], now })).toEqual({ isAllowed: true, waitAfterSeconds: 0 });
	expect(decideAttempt({ guesses: 4, waits: [], now })).toEqual({ isAllowed: true, waitAfterSeconds: 5 });
});

test('the wait grows and never passes a minute', () => {
	expect([4, 5, 6, 7, 8, 9, 50, 100_000].map(waitSecondsAfter)).toEqual([0, 5, 10, 20, 40, 60, 60, 60]);
});

test('a device never seen before waits too: dropping the cookie wins nothing', () => {
	expect(decideAttempt({ guesses: 9, waits: [], now })).toEqual({ isAllowed: false, waitSeconds: 60, isNewWait: true });
});

test('asking again during the wait does not lengthen it', () => {
	expect(decideAttempt({ guesses: 500, waits: [inSeconds(12)], now })).toEqual({
		isAllowed: false,
		waitSeconds: 12,
		isNewWait: false
	});
	expect(decideAttempt({ guesses: 500, waits: [inSeconds(0.2)], now })).toMatchObject({ waitSeconds: 1 });
});

test('a device that has waited may try, however often others guessed meanwhile', () => {
	expect(decideAttempt({ guesses: 500, waits: [inSeconds(-1)], now })).toEqual({
		isAllowed: true,
		waitAfterSeconds: 60
	});
	expect(decideAttempt({ guesses: 500, waits: [inSeconds(0)], now }).isAllowed).toBe(true);
});

test('a wrong guess after the wait means waiting again', () => {
	expect(decideAttempt({ guesses: 10, waits: [inSeconds(-30), inSeconds(60)], now })).toMatchObject({
		isAllowed: false,
		waitSeconds: 60
	});
});
