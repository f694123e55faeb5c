import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader, Transaction } from '../platform/db/database.ts';
import { NotFound } from '../platform/http.ts';

export type Attempt = Awaited<ReturnType<typeof getOwnAttempt>>;
export type AttemptItem = Awaited<ReturnType<typeof listItems>>[number];
export type NewAttemptItem = Transaction['t']['attemptItems']['$inferInsert'];

/** Somebody else's attempt is not there. */
export async function getOwnAttempt(db: Reader, learnerId: string, id: string) {
	const { attempts } = db.t;
	const [attempt] = await db
		.select()
		.from(attempts)
		.where(and(eq(attempts.id, id), eq(attempts.learnerId, learnerId)))
		.limit(1);
	if (!attempt) throw new NotFound('attempt');
	return attempt;
}

/** For work that no person asked for. */
export async function findAttempt(db: Reader, id: string): Promise<Attempt | null> {
	const [attempt] = await db.select().from(db.t.attempts).where(eq(db.t.attempts.id, id)).limit(1);
	return attempt ?? null;
}

export async function findOpenAttempt(
	db: Reader,
	learnerId: string,
	{ moduleId, scope, jurisdiction, cycle }: Pick<Attempt, 'moduleId' | 'scope' | 'jurisdiction' | 'cycle'>
) {
	const { attempts } = db.t;
	const [attempt] = await db
		.select()
		.from(attempts)
		.where(
			and(
				eq(attempts.learnerId, learnerId),
				eq(attempts.moduleId, moduleId),
				eq(attempts.scope, scope),
				eq(attempts.jurisdiction, jurisdiction),
				eq(attempts.cycle, cycle),
				isNull(attempts.gradedAt)
			)
		)
		.orderBy(desc(attempts.startedAt))
		.limit(1);
	return attempt ?? null;
}

/** Newest first. */
export async function listGradedAttempts(db: Reader, learnerId: string, moduleId?: string) {
	const { attempts } = db.t;
	const own = and(eq(attempts.learnerId, learnerId), isNotNull(attempts.gradedAt));
	return db
		.select()
		.from(attempts)
		.where(moduleId ? and(own, eq(attempts.moduleId, moduleId)) : own)
		.orderBy(desc(attempts.startedAt), desc(attempts.id));
}

export async function listItems(db: Reader, attemptId: string) {
	const { attemptItems } = db.t;
	return db
		.select()
		.from(attemptItems)
		.where(eq(attemptItems.attemptId, attemptId))
		.orderBy(asc(attemptItems.position));
}

/** Ids of the items of a learner's newest attempts at a module. */
export async function listRecentItemIds(
	db: Reader,
	learnerId: string,
	moduleId: string,
	attemptCount: number
): Promise<string[]> {
	const { attempts, attemptItems } = db.t;
	const recent = await db
		.select({ id: attempts.id })
		.from(attempts)
		.where(and(eq(attempts.learnerId, learnerId), eq(attempts.moduleId, moduleId)))
		.orderBy(desc(attempts.startedAt), desc(attempts.id))
		.limit(attemptCount);
	const lists = await Promise.all(
		recent.map(({ id }) =>
			db.select({ itemId: attemptItems.itemId }).from(attemptItems).where(eq(attemptItems.attemptId, id))
		)
	);
	return lists.flat().map(({ itemId }) => itemId);
}

export async function insertAttempt(
	tx: Transaction,
	attempt: Transaction['t']['attempts']['$inferInsert'],
	items: NewAttemptItem[]
): Promise<void> {
	await tx.insert(tx.t.attempts).values(attempt);
	await insertItems(tx, items);
}

export async function insertItems(tx: Transaction, items: NewAttemptItem[]): Promise<void> {
	if (items.length > 0) await tx.insert(tx.t.attemptItems).values(items);
}

export async function updateAnswer(
	tx: Transaction,
	attemptId: string,
	position: number,
	chosenOption: string,
	answeredAt: Date
): Promise<void> {
	const { attemptItems } = tx.t;
	await tx
		.update(attemptItems)
		.set({ chosenOption, answeredAt })
		.where(and(eq(attemptItems.attemptId, attemptId), eq(attemptItems.position, position)));
}

export async function updateMark(
	tx: Transaction,
	attemptId: string,
	position: number,
	isRight: boolean | null
): Promise<void> {
	const { attemptItems } = tx.t;
	await tx
		.update(attemptItems)
		.set({ isRight })
		.where(and(eq(attemptItems.attemptId, attemptId), eq(attemptItems.position, position)));
}

export async function updateAttempt(
	tx: Transaction,
	id: string,
	change: { submittedAt?: Date; gradedAt?: Date; rightItems?: number; passItems?: number; isPassed?: boolean }
): Promise<void> {
	await tx.update(tx.t.attempts).set(change).where(eq(tx.t.attempts.id, id));
}
