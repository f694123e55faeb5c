import type { Result } from '#lib/base/result.ts';

/** Three attempts in 24 hours, then 12 hours of rest (assessment §6.1). */
export const ATTEMPTS_IN_WINDOW = 3;
export const WINDOW_HOURS = 24;
export const REST_HOURS = 12;

const HOUR = 3_600_000;

/** When the next attempt may begin: now (null), or after a rest. Pass the times at which earlier ones were graded. */
export function restsUntil(gradedAt: readonly Date[], now: Date): Date | null {
	const recent = gradedAt.filter((at) => now.getTime() - at.getTime() < WINDOW_HOURS * HOUR);
	if (recent.length < ATTEMPTS_IN_WINDOW) return null;
	const last = Math.max(...recent.map((at) => at.getTime()));
	const until = new Date(last + REST_HOURS * HOUR);
	return until > now ? until : null;
}

export type StartRefusal = 'resting' | 'no-items';

export function decideStart(facts: {
	gradedAt: readonly Date[];
	now: Date;
	bankSize: number;
}): Result<null, StartRefusal> {
	if (facts.bankSize === 0) return { ok: false, reason: 'no-items' };
	if (restsUntil(facts.gradedAt, facts.now)) return { ok: false, reason: 'resting' };
	return { ok: true, value: null };
}
