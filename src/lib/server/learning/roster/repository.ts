import { inArray } from 'drizzle-orm';
import type { Transaction } from '../../platform/db/database.ts';

export type Summary = Transaction['t']['learnerSummaries']['$inferSelect'];

/** A summary that stands already says more than that of a beginner, and stays. */
export async function insertSummariesOnce(tx: Transaction, rows: Summary[]): Promise<void> {
	await tx.insert(tx.t.learnerSummaries).values(rows).onConflictDoNothing();
}

export async function deleteSummaries(tx: Transaction, learnerIds: string[]): Promise<void> {
	const { learnerSummaries } = tx.t;
	await tx.delete(learnerSummaries).where(inArray(learnerSummaries.learnerId, learnerIds));
}
