import { and, asc, count, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Reader, Transaction } from '../../platform/db/database.ts';

type Tables = Transaction['t'];

export async function insertFeedback(tx: Transaction, row: Tables['lessonFeedback']['$inferInsert']): Promise<void> {
	await tx.insert(tx.t.lessonFeedback).values(row);
}

export async function existsFeedback(db: Reader, id: string): Promise<boolean> {
	const { lessonFeedback: t } = db.t;
	const rows = await db.select({ id: t.id }).from(t).where(eq(t.id, id)).limit(1);
	return rows.length > 0;
}

/** False where it was answered before. */
export async function insertAnswerOnce(
	tx: Transaction,
	row: Tables['lessonFeedbackAnswers']['$inferInsert']
): Promise<boolean> {
	const { lessonFeedbackAnswers: t } = tx.t;
	const stored = await tx.insert(t).values(row).onConflictDoNothing().returning({ id: t.feedbackId });
	return stored.length > 0;
}

export async function countSentSince(db: Reader, learnerId: string, since: Date): Promise<number> {
	const { lessonFeedback: t } = db.t;
	const [row] = await db
		.select({ sent: count() })
		.from(t)
		.where(and(eq(t.learnerId, learnerId), gte(t.sentAt, since)));
	return row?.sent ?? 0;
}

export async function listSentBy(db: Reader, learnerId: string, lessonId: string) {
	const { lessonFeedback: t, lessonFeedbackAnswers: answers } = db.t;
	return db
		.select({
			id: t.id,
			kind: t.kind,
			text: t.text,
			sentAt: t.sentAt,
			answer: answers.text,
			answeredAt: answers.answeredAt
		})
		.from(t)
		.leftJoin(answers, eq(answers.feedbackId, t.id))
		.where(and(eq(t.learnerId, learnerId), eq(t.lessonId, lessonId)))
		.orderBy(desc(t.sentAt), desc(t.id));
}

export async function countWaiting(db: Reader): Promise<number> {
	const { lessonFeedback: t, lessonFeedbackAnswers: answers } = db.t;
	const [row] = await db
		.select({ waiting: count() })
		.from(t)
		.leftJoin(answers, eq(answers.feedbackId, t.id))
		.where(isNull(answers.feedbackId));
	return row?.waiting ?? 0;
}

/** What waits, the oldest first; behind it what was answered, the newest first. Without the sender. */
export async function listForOwner(db: Reader, most: number) {
	const { lessonFeedback: t, lessonFeedbackAnswers: answers } = db.t;
	const columns = {
		id: t.id,
		kind: t.kind,
		text: t.text,
		language: t.language,
		lessonId: t.lessonId,
		lessonVersion: t.lessonVersion,
		sentAt: t.sentAt,
		answer: answers.text
	};
	const waiting = await db
		.select(columns)
		.from(t)
		.leftJoin(answers, eq(answers.feedbackId, t.id))
		.where(isNull(answers.feedbackId))
		.orderBy(asc(t.sentAt), asc(t.id))
		.limit(most);
	const answered = await db
		.select(columns)
		.from(t)
		.innerJoin(answers, eq(answers.feedbackId, t.id))
		.orderBy(desc(answers.answeredAt), desc(t.id))
		.limit(most);
	return [...waiting, ...answered];
}
