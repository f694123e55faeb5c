import { nextTime } from '#lib/base/dates.ts';
import type { Context } from '../context.ts';
import { newJob } from './enqueue-job.ts';
import { insertJobOnce } from './repository.ts';
import type { JobKind, JobKinds } from './types.ts';

/** Each recurring kind has one row, kept by its name; a new one waits for its first time. */
export async function planRecurring({ db, clock }: Pick<Context, 'db' | 'clock'>, kinds: JobKinds): Promise<void> {
	const now = clock.now();
	await db.write(async (tx) => {
		for (const [name, kind] of Object.entries(kinds)) {
			const runAt = nextRun(kind, now);
			if (runAt) await insertJobOnce(tx, newJob({ name, key: name, payload: {}, every: kind.every, runAt }, now));
		}
	});
}

/** Null for a kind that does not come round by itself. */
export function nextRun({ every, minutesIn = 0 }: JobKind, now: Date): Date | null {
	return every ? nextTime(every, minutesIn, now) : null;
}
