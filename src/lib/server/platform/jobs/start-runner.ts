import { uuidv7 } from '#lib/base/ids.ts';
import type { Context } from '../context.ts';
import { pause } from './pause.ts';
import { planRecurring } from './plan-recurring.ts';
import { runDueJobs } from './run-due-jobs.ts';
import type { JobKinds } from './types.ts';

/** Two at a time, so that a long one does not hold up the short. */
const LANES = 2;
const LOOK_EVERY_MS = 1_000;

export type Runner = {
	/** Takes no new job; what runs is left at its next step. Waits at most that long. */
	stop(longestMs?: number): Promise<void>;
};

/** Runs jobs in this process from now on. Several processes share one table. */
export async function startRunner(ctx: Context, kinds: JobKinds): Promise<Runner> {
	await planRecurring(ctx, kinds);
	const stopping = new AbortController();
	const lanes = Array.from({ length: LANES }, () => keepRunning(ctx, kinds, stopping.signal));
	return {
		stop: async (longestMs = 5_000) => {
			stopping.abort();
			const timer = new AbortController();
			await Promise.race([Promise.all(lanes), pause(longestMs, timer.signal)]);
			timer.abort();
		}
	};
}

async function keepRunning(ctx: Context, kinds: JobKinds, signal: AbortSignal): Promise<void> {
	const owner = uuidv7();
	let isSilent = false;
	while (!signal.aborted) {
		try {
			await runDueJobs(ctx, kinds, { owner, signal });
			isSilent = false;
		} catch (problem) {
			// The database does not answer: told once, tried for ever.
			if (!isSilent) ctx.log.error('Jobs cannot be looked up', problem);
			isSilent = true;
		}
		await pause(LOOK_EVERY_MS, signal);
	}
}
