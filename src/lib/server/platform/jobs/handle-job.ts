import { NotFound } from '../http.ts';
import type { Context } from '../context.ts';
import { deleteFinishedBefore, updateUnfinished } from './repository.ts';

const KEPT_MS = 30 * 86_400_000;

/** By a person: at once, as if it had never failed. What runs already goes on as it is. */
export async function restartJob({ db, clock }: Pick<Context, 'db' | 'clock'>, id: string): Promise<void> {
	const now = clock.now();
	const isThere = await db.write((tx) => updateUnfinished(tx, id, { runAt: now, attempts: 0, stoppedAt: null }));
	if (!isThere) throw new NotFound('The job');
}

/** By a person: never again. Whoever runs it notices at the next step. What recurs cannot be cancelled. */
export async function cancelJob({ db, clock }: Pick<Context, 'db' | 'clock'>, id: string): Promise<void> {
	const now = clock.now();
	const cancelled = { finishedAt: now, cancelledAt: now, leaseOwner: null, leaseUntil: null };
	const isThere = await db.write((tx) => updateUnfinished(tx, id, cancelled, { exceptRecurring: true }));
	if (!isThere) throw new NotFound('The job');
}

export async function pruneJobs({ db, clock }: Pick<Context, 'db' | 'clock'>): Promise<void> {
	await db.write((tx) => deleteFinishedBefore(tx, new Date(clock.now().getTime() - KEPT_MS)));
}
