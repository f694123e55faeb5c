import { and, count, desc, eq, inArray, isNotNull, isNull, notInArray, type SQL } from 'drizzle-orm';
import { groupBy } from '#lib/base/group-by.ts';
import { isWithin } from '../../institutes/index.ts';
import type { Reader } from '../../platform/db/database.ts';

/** Ended postings within a subtree, of people who serve somewhere else now. */
function servedBefore(db: Reader, path: string): SQL | undefined {
	const { postings, learnerSummaries, institutes } = db.t;
	const within = db
		.select({ id: institutes.id })
		.from(institutes)
		.where(isWithin(institutes.path, [path]));
	return and(
		isNotNull(postings.endedAt),
		inArray(postings.instituteId, within),
		notInArray(learnerSummaries.instituteId, within)
	);
}

export async function countServedBefore(db: Reader, path: string): Promise<number> {
	const { postings, learnerSummaries } = db.t;
	const [row] = await db
		.select({ count: count() })
		.from(postings)
		.innerJoin(learnerSummaries, eq(learnerSummaries.learnerId, postings.accountId))
		.where(servedBefore(db, path));
	return row?.count ?? 0;
}

/** Whoever left last comes first. */
export async function listServedBefore(db: Reader, path: string, { offset, limit }: { offset: number; limit: number }) {
	const { postings, learnerSummaries, institutes } = db.t;
	return db
		.select({
			id: postings.id,
			learnerId: postings.accountId,
			name: learnerSummaries.name,
			serviceNumber: learnerSummaries.serviceNumber,
			role: postings.role,
			startedAt: postings.startedAt,
			endedAt: postings.endedAt,
			code: institutes.code,
			nameEn: institutes.nameEn,
			nameUr: institutes.nameUr
		})
		.from(postings)
		.innerJoin(learnerSummaries, eq(learnerSummaries.learnerId, postings.accountId))
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(servedBefore(db, path))
		.orderBy(desc(postings.endedAt), desc(postings.id))
		.limit(limit)
		.offset(offset);
}

/** By which order each of these postings was ended. */
export async function mapOrders(db: Reader, postingIds: string[]) {
	const { postingOrderRows: rows, postingOrders: orders } = db.t;
	const found = await db
		.select({ postingId: rows.endedPostingId, title: orders.title, startsOn: rows.startsOn })
		.from(rows)
		.innerJoin(orders, eq(orders.id, rows.orderId))
		.where(and(inArray(rows.endedPostingId, postingIds), isNull(rows.undoneAt)));
	return new Map(found.map(({ postingId, ...order }) => [postingId, order]));
}

/** What these people have completed at any time, by person. */
export async function mapCompletions(db: Reader, learnerIds: string[]) {
	const { lessonCompletions, moduleCompletions, certificates } = db.t;
	const lessons = await db
		.select({ learnerId: lessonCompletions.learnerId, at: lessonCompletions.completedAt })
		.from(lessonCompletions)
		.where(inArray(lessonCompletions.learnerId, learnerIds));
	const modules = await db
		.select({
			learnerId: moduleCompletions.learnerId,
			id: moduleCompletions.moduleId,
			at: moduleCompletions.completedAt
		})
		.from(moduleCompletions)
		.where(inArray(moduleCompletions.learnerId, learnerIds));
	const issued = await db
		.select({ learnerId: certificates.learnerId, id: certificates.subjectId, at: certificates.issuedAt })
		.from(certificates)
		.where(and(inArray(certificates.learnerId, learnerIds), eq(certificates.kind, 'track')));
	const byLearner = <Row extends { learnerId: string }>(rows: Row[]) => groupBy(rows, ({ learnerId }) => learnerId);
	return { lessons: byLearner(lessons), modules: byLearner(modules), certificates: byLearner(issued) };
}
