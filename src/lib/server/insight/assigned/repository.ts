import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';

/** The people of an assignment in the order of their ids, from after one of them. */
export async function listAssignedAfter(db: Reader, assignmentId: string, after: string, most: number) {
	const { assignmentPeople: t, learnerSummaries: s, institutes: i } = db.t;
	return db
		.select({
			id: t.learnerId,
			name: s.name,
			serviceNumber: s.serviceNumber,
			role: s.role,
			instituteCode: i.code,
			doneAt: t.doneAt
		})
		.from(t)
		.innerJoin(s, eq(s.learnerId, t.learnerId))
		.innerJoin(i, eq(i.id, s.instituteId))
		.where(and(eq(t.assignmentId, assignmentId), isNull(t.removedAt), gt(t.learnerId, after)))
		.orderBy(asc(t.learnerId))
		.limit(most);
}
