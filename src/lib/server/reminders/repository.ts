import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import type { Reader, Transaction } from '../platform/db/database.ts';

type Tables = Transaction['t'];
export type Address = Tables['reminderAddresses']['$inferSelect'];
export type Digest = Tables['reminderDigests']['$inferSelect'];

export async function findAddress(db: Reader, learnerId: string): Promise<Address | null> {
	const { reminderAddresses: t } = db.t;
	const [row] = await db.select().from(t).where(eq(t.learnerId, learnerId));
	return row ?? null;
}

export async function upsertAddress(tx: Transaction, row: Address): Promise<void> {
	const { reminderAddresses: t } = tx.t;
	const { channel, address, givenAt } = row;
	await tx.insert(t).values(row).onConflictDoUpdate({ target: t.learnerId, set: { channel, address, givenAt } });
}

export async function deleteAddress(tx: Transaction, learnerId: string): Promise<void> {
	const { reminderAddresses, reminderDigests: d } = tx.t;
	await tx.delete(reminderAddresses).where(eq(reminderAddresses.learnerId, learnerId));
	await tx.delete(d).where(and(eq(d.learnerId, learnerId), isNull(d.sentAt)));
}

/** One page of those who gave an address, in the order of their ids. */
export async function listAddressees(db: Reader, after: string, most: number): Promise<string[]> {
	const { reminderAddresses: t } = db.t;
	const rows = await db
		.select({ id: t.learnerId })
		.from(t)
		.where(gt(t.learnerId, after))
		.orderBy(asc(t.learnerId))
		.limit(most);
	return rows.map(({ id }) => id);
}

export async function countAddressees(db: Reader): Promise<number> {
	return db.$count(db.t.reminderAddresses);
}

/** Takes back what never went out: what it would have told counts as not told. */
export async function withdrawUnsent(tx: Transaction, learnerId: string, before: string): Promise<void> {
	const { reminderDigests: d, reminderNotices: n } = tx.t;
	const unsent = await tx
		.delete(d)
		.where(
			and(eq(d.learnerId, learnerId), lt(d.day, before), isNull(d.sentAt), isNull(d.sendingAt), isNull(d.refusedAt))
		)
		.returning({ id: d.id });
	for (const { id } of unsent) await tx.delete(n).where(eq(n.digestId, id));
}

export async function listToldKeys(db: Reader, learnerId: string): Promise<Set<string>> {
	const { reminderNotices: n } = db.t;
	const rows = await db.select({ key: n.key }).from(n).where(eq(n.learnerId, learnerId));
	return new Set(rows.map(({ key }) => key));
}

/** False where this learner has a digest of that day. */
export async function insertDigestOnce(tx: Transaction, digest: Digest, keys: string[]): Promise<boolean> {
	const { reminderDigests: d, reminderNotices: n } = tx.t;
	const stored = await tx.insert(d).values(digest).onConflictDoNothing().returning({ id: d.id });
	if (stored.length === 0) return false;
	const { id: digestId, learnerId, day: toldOn } = digest;
	await tx.insert(n).values(keys.map((key) => ({ learnerId, key, digestId, toldOn })));
	return true;
}

export type Outgoing = Pick<Digest, 'id' | 'language' | 'text'> & Pick<Address, 'channel' | 'address'>;

/** One page of what is to go out, the oldest first. */
export async function listUnsent(db: Reader, after: string, most: number): Promise<Outgoing[]> {
	const { reminderDigests: d, reminderAddresses: a } = db.t;
	return db
		.select({ id: d.id, language: d.language, text: d.text, channel: a.channel, address: a.address })
		.from(d)
		.innerJoin(a, eq(a.learnerId, d.learnerId))
		.where(and(isNull(d.sentAt), isNull(d.refusedAt), gt(d.id, after)))
		.orderBy(asc(d.id))
		.limit(most);
}

export async function countUnsent(db: Reader): Promise<number> {
	const { reminderDigests: d } = db.t;
	return db.$count(d, and(isNull(d.sentAt), isNull(d.refusedAt)));
}

/** Takes a digest for sending; false where it is gone, sent, or somebody else is at it. */
export async function claimDigest(tx: Transaction, id: string, now: Date, since: Date): Promise<boolean> {
	const { reminderDigests: d } = tx.t;
	const rows = await tx
		.update(d)
		.set({ sendingAt: now })
		.where(and(eq(d.id, id), isNull(d.sentAt), isNull(d.refusedAt), or(isNull(d.sendingAt), lt(d.sendingAt, since))))
		.returning({ id: d.id });
	return rows.length > 0;
}

export async function updateDigest(
	tx: Transaction,
	id: string,
	change: Partial<Pick<Digest, 'sendingAt' | 'sentAt' | 'refusedAt'>>
): Promise<void> {
	const { reminderDigests: d } = tx.t;
	await tx.update(d).set(change).where(eq(d.id, id));
}

export async function deleteOld(tx: Transaction, digestsBefore: string, noticesBefore: string): Promise<void> {
	const { reminderDigests: d, reminderNotices: n } = tx.t;
	await tx.delete(d).where(lt(d.day, digestsBefore));
	await tx.delete(n).where(lt(n.toldOn, noticesBefore));
}
