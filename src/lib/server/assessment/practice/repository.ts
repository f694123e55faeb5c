import { and, asc, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { PracticeBody, StoredMove } from '#lib/assessment/practice/types.ts';
import type { Reader, Transaction } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http.ts';

export type PracticeAttempt = Awaited<ReturnType<typeof getOwnPractice>>;
type NewAttempt = Transaction['t']['practiceAttempts']['$inferInsert'];

/** Somebody else's attempt is not there. */
export async function getOwnPractice(db: Reader, learnerId: string, id: string) {
	const { practiceAttempts } = db.t;
	const [attempt] = await db
		.select()
		.from(practiceAttempts)
		.where(and(eq(practiceAttempts.id, id), eq(practiceAttempts.learnerId, learnerId)))
		.limit(1);
	if (!attempt) throw new NotFound('practice attempt');
	return attempt;
}

/** The newest one that is still open. */
export async function findOpenPractice(db: Reader, learnerId: string, contentId: string) {
	const { practiceAttempts } = db.t;
	const own = and(eq(practiceAttempts.learnerId, learnerId), eq(practiceAttempts.contentId, contentId));
	const [attempt] = await db
		.select()
		.from(practiceAttempts)
		.where(and(own, isNull(practiceAttempts.finishedAt)))
		.orderBy(desc(practiceAttempts.startedAt), desc(practiceAttempts.id))
		.limit(1);
	return attempt ?? null;
}

/** Oldest first: a trend is read in that order. */
export async function listFinishedPractice(db: Reader, learnerIds: readonly string[]) {
	if (learnerIds.length === 0) return [];
	const { practiceAttempts } = db.t;
	return db
		.select()
		.from(practiceAttempts)
		.where(and(inArray(practiceAttempts.learnerId, [...learnerIds]), isNotNull(practiceAttempts.finishedAt)))
		.orderBy(asc(practiceAttempts.finishedAt), asc(practiceAttempts.id));
}

export async function listOpenPractice(db: Reader, learnerId: string) {
	const { practiceAttempts } = db.t;
	return db
		.select()
		.from(practiceAttempts)
		.where(and(eq(practiceAttempts.learnerId, learnerId), isNull(practiceAttempts.finishedAt)))
		.orderBy(desc(practiceAttempts.startedAt), desc(practiceAttempts.id));
}

export async function listMoves(db: Reader, attemptId: string): Promise<StoredMove[]> {
	const { practiceTurns } = db.t;
	const turns = await db
		.select({ move: practiceTurns.move })
		.from(practiceTurns)
		.where(eq(practiceTurns.attemptId, attemptId))
		.orderBy(asc(practiceTurns.position));
	return turns.map(({ move }) => move);
}

export async function getBody(db: Reader, contentId: string, version: string): Promise<PracticeBody> {
	const { practiceBodies } = db.t;
	const [row] = await db
		.select({ body: practiceBodies.body })
		.from(practiceBodies)
		.where(and(eq(practiceBodies.contentId, contentId), eq(practiceBodies.version, version)))
		.limit(1);
	if (!row) throw new Error(`practice body ${contentId}@${version} is lost`);
	return row.body;
}

/** The version stands for ever; who comes second finds it there. */
export async function insertBodyOnce(tx: Transaction, body: PracticeBody): Promise<void> {
	await tx
		.insert(tx.t.practiceBodies)
		.values({ contentId: body.id, version: body.version, body })
		.onConflictDoNothing();
}

export async function insertPractice(tx: Transaction, attempt: NewAttempt): Promise<void> {
	await tx.insert(tx.t.practiceAttempts).values(attempt);
}

export async function insertTurn(
	tx: Transaction,
	turn: { attemptId: string; position: number; move: StoredMove; receivedAt: Date }
): Promise<void> {
	await tx.insert(tx.t.practiceTurns).values(turn);
}

export async function updateFinished(
	tx: Transaction,
	id: string,
	change: Required<Pick<NewAttempt, 'finishedAt' | 'result' | 'isPassed'>>
): Promise<void> {
	await tx.update(tx.t.practiceAttempts).set(change).where(eq(tx.t.practiceAttempts.id, id));
}

/** Oldest first. */
export async function listBenchAnswers(db: Reader, learnerId: string) {
	const { benchAnswers } = db.t;
	return db
		.select()
		.from(benchAnswers)
		.where(eq(benchAnswers.learnerId, learnerId))
		.orderBy(asc(benchAnswers.answeredAt), asc(benchAnswers.id));
}

/** Sent twice, it counts once. */
export async function insertBenchAnswerOnce(
	tx: Transaction,
	answer: Transaction['t']['benchAnswers']['$inferInsert']
): Promise<void> {
	await tx.insert(tx.t.benchAnswers).values(answer).onConflictDoNothing();
}
