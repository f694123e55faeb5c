import type { Clock } from '#lib/server/platform/clock.ts';

/** The demo world of the tests was founded at this instant: 09:00 in Pakistan. */
export const FOUNDED_AT = new Date('2026-12-01T04:00:00.000Z');

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

export type SettableClock = Clock & { set(instant: Date): void; pass(milliseconds: number): void };

/** Stands still until it is moved. */
export function settableClock(start: Date = FOUNDED_AT): SettableClock {
	let now = start.getTime();
	return {
		now: () => new Date(now),
		set: (instant) => void (now = instant.getTime()),
		pass: (milliseconds) => void (now += milliseconds)
	};
}
