import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import type { PracticeBody, StoredMove } from '#lib/assessment/practice/types.ts';
import { isWithin } from '../../institutes/index.ts';
import type { Reader } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http.ts';

export type PracticeRow = Awaited<ReturnType<typeof listPracticeRows>>[number];

/** Finished attempts of whoever serves at or below an institute, or of one of its cohorts, oldest first. No class plays. */
export async function listPracticeRows(db: Reader, path: string, cohortId: string | null) {
	const { practiceAttempts: a, learnerSummaries: s, institutes, cohortMembers: m } = db.t;
	const members = db
		.select({ id: m.accountId })
		.from(m)
		.where(and(eq(m.cohortId, cohortId ?? ''), eq(m.part, 'learner'), isNull(m.leftAt)));
	return db
		.select({
			id: a.id,
			learnerId: a.learnerId,
			name: s.name,
			contentId: a.contentId,
			mode: a.mode,
			finishedAt: a.finishedAt,
			result: a.result
		})
		.from(a)
		.innerJoin(s, eq(s.learnerId, a.learnerId))
		.innerJoin(institutes, eq(institutes.id, s.instituteId))
		.where(
			and(
				isNotNull(a.finishedAt),
				ne(a.mode, 'class'),
				isWithin(institutes.path, [path]),
				cohortId ? inArray(a.learnerId, members) : undefined
			)
		)
		.orderBy(asc(s.nameFolded), asc(a.finishedAt), asc(a.id));
}

/** A finished attempt of somebody who serves there; of anybody else it is not there. */
export async function getAttemptWithin(db: Reader, path: string, id: string) {
	const { practiceAttempts: a, practiceBodies: b, learnerSummaries: s, institutes } = db.t;
	const [row] = await db
		.select({
			id: a.id,
			learnerId: a.learnerId,
			name: s.name,
			mode: a.mode,
			variant: a.variant,
			isBuilt: a.isBuilt,
			finishedAt: a.finishedAt,
			body: b.body
		})
		.from(a)
		.innerJoin(b, and(eq(b.contentId, a.contentId), eq(b.version, a.contentVersion)))
		.innerJoin(s, eq(s.learnerId, a.learnerId))
		.innerJoin(institutes, eq(institutes.id, s.instituteId))
		.where(and(eq(a.id, id), isNotNull(a.finishedAt), ne(a.mode, 'class'), isWithin(institutes.path, [path])))
		.limit(1);
	if (!row) throw new NotFound('practice attempt');
	return row as typeof row & { body: PracticeBody };
}

export async function listMovesOf(db: Reader, attemptId: string): Promise<StoredMove[]> {
	const { practiceTurns: t } = db.t;
	const turns = await db.select({ move: t.move }).from(t).where(eq(t.attemptId, attemptId)).orderBy(asc(t.position));
	return turns.map(({ move }) => move);
}
