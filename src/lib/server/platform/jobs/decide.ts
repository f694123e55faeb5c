/** Pure rules of jobs: when a failed one is tried again, and what to call the state that one is in. */
import type { Job } from './types.ts';

/** How long others leave a running job alone; renewed three times in that span. */
export const LEASE_MS = 60_000;

const MINUTE_MS = 60_000;
const delays = [1, 5, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

/** When to try again after so many failed attempts; null: enough, a person must look. */
export function retryDelay(attempts: number): number | null {
	return delays[attempts - 1] ?? null;
}

export type JobState = 'running' | 'waiting' | 'scheduled' | 'retrying' | 'stopped' | 'done' | 'cancelled';

type Facts = Pick<Job, 'finishedAt' | 'cancelledAt' | 'stoppedAt' | 'leaseUntil' | 'runAt' | 'lastError'>;

export function stateOf(
	{ finishedAt, cancelledAt, stoppedAt, leaseUntil, runAt, lastError }: Facts,
	now: Date
): JobState {
	if (cancelledAt) return 'cancelled';
	if (finishedAt) return 'done';
	if (leaseUntil && leaseUntil > now) return 'running';
	if (stoppedAt) return 'stopped';
	if (runAt <= now) return 'waiting';
	return lastError ? 'retrying' : 'scheduled';
}
