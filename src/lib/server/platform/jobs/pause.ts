import { setTimeout as wait } from 'node:timers/promises';

/** Resolves after so long, or at once when the signal is given; leaves nothing hanging on the signal. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
	await wait(milliseconds, undefined, { signal }).catch((problem: unknown) => {
		if (!signal.aborted) throw problem;
	});
}
