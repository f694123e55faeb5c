import { and, asc, eq, inArray } from 'drizzle-orm';
import { inParts } from '#lib/base/in-parts.ts';
import { addIncoming } from '../../platform/db/dialect.ts';
import type { Reader, Transaction } from '../../platform/db/database.ts';

export type Counted = Transaction['t']['instituteCounters']['$inferSelect'];
type Change = Transaction['t']['counterChanges']['$inferSelect'];

/** Rows in one statement: far below the number of values that either engine takes. */
const AT_ONCE = 500;

export async function insertChanges(tx: Transaction, rows: Change[]): Promise<void> {
	for (const part of inParts(rows, AT_ONCE)) await tx.insert(tx.t.counterChanges).values(part);
}

export async function listInstitutesWithChanges(db: Reader): Promise<string[]> {
	const { counterChanges: t } = db.t;
	const rows = await db.selectDistinct({ id: t.instituteId }).from(t);
	return rows.map(({ id }) => id);
}

/** The oldest first. */
export async function listChanges(db: Reader, instituteId: string, most: number): Promise<Change[]> {
	const { counterChanges: t } = db.t;
	return db.select().from(t).where(eq(t.instituteId, instituteId)).orderBy(asc(t.id)).limit(most);
}

export async function deleteChanges(tx: Transaction, ids: string[]): Promise<void> {
	const { counterChanges: t } = tx.t;
	for (const part of inParts(ids, AT_ONCE)) await tx.delete(t).where(inArray(t.id, part));
}

/** Adds to what is counted; what comes to nought by it goes. */
export async function addToCounters(tx: Transaction, rows: Counted[]): Promise<void> {
	const { instituteCounters: t } = tx.t;
	for (const part of inParts(rows, AT_ONCE))
		await tx
			.insert(t)
			.values(part)
			.onConflictDoUpdate({
				target: [t.instituteId, t.kind, t.key, t.role, t.jurisdiction, t.gender],
				set: { amount: addIncoming(t.amount) }
			});
	for (const instituteId of new Set(rows.map((row) => row.instituteId)))
		await tx.delete(t).where(and(eq(t.instituteId, instituteId), eq(t.amount, 0)));
}

/** Everything that is counted goes; only where everybody is counted anew in the same unit or after it. */
export async function deleteCounters(tx: Transaction): Promise<void> {
	await tx.delete(tx.t.counterChanges);
	await tx.delete(tx.t.instituteCounters);
}
