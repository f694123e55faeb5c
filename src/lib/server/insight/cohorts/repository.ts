import { and, asc, count, desc, eq, isNull, sum } from 'drizzle-orm';
import type { Institute } from '#lib/institutes/types.ts';
import { isWithin } from '../../institutes/index.ts';
import type { Reader } from '../../platform/db/database.ts';

export type CohortRow = {
	id: string;
	name: string;
	createdAt: Date;
	closedAt: Date | null;
	people: number;
	/** Of these, who has done every available module of their track. */
	finished: number;
	lessonsDone: number;
	lessonsTotal: number;
};

/** Every cohort of an institute with how far its people are: open ones and newest first. */
export async function listCohortRows(db: Reader, { id: instituteId, path }: Institute): Promise<CohortRow[]> {
	const { cohorts, cohortMembers: m, learnerSummaries: s, institutes } = db.t;
	const all = await db
		.select({ id: cohorts.id, name: cohorts.name, createdAt: cohorts.createdAt, closedAt: cohorts.closedAt })
		.from(cohorts)
		.where(eq(cohorts.instituteId, instituteId))
		.orderBy(desc(cohorts.createdAt), desc(cohorts.id));
	const figures = await db
		.select({
			id: m.cohortId,
			people: count(),
			finished: count(s.completedAt),
			lessonsDone: sum(s.lessonsDone).mapWith(Number),
			lessonsTotal: sum(s.lessonsTotal).mapWith(Number)
		})
		.from(m)
		.innerJoin(cohorts, eq(cohorts.id, m.cohortId))
		.innerJoin(s, eq(s.learnerId, m.accountId))
		.innerJoin(institutes, eq(institutes.id, s.instituteId))
		.where(
			and(
				eq(cohorts.instituteId, instituteId),
				eq(m.part, 'learner'),
				isNull(m.leftAt),
				isWithin(institutes.path, [path])
			)
		)
		.groupBy(m.cohortId);
	const none = { people: 0, finished: 0, lessonsDone: 0, lessonsTotal: 0 };
	return all
		.map((cohort) => ({ ...none, ...figures.find(({ id }) => id === cohort.id), ...cohort }))
		.sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null));
}

/** Who learns in a cohort, as long as they serve at or below its institute. */
export async function listMemberRows(db: Reader, cohortId: string, { path }: Institute) {
	const { cohortMembers: m, learnerSummaries: s, institutes } = db.t;
	return db
		.select({
			learnerId: s.learnerId,
			name: s.name,
			serviceNumber: s.serviceNumber,
			role: s.role,
			lessonsDone: s.lessonsDone,
			lessonsTotal: s.lessonsTotal,
			startedAt: s.startedAt,
			completedAt: s.completedAt,
			lastActiveAt: s.lastActiveAt,
			nextDueOn: s.nextDueOn,
			needsHelp: s.needsHelp,
			hasCertificate: s.certificateValid,
			steps: s.steps
		})
		.from(m)
		.innerJoin(s, eq(s.learnerId, m.accountId))
		.innerJoin(institutes, eq(institutes.id, s.instituteId))
		.where(and(eq(m.cohortId, cohortId), eq(m.part, 'learner'), isNull(m.leftAt), isWithin(institutes.path, [path])))
		.orderBy(asc(s.nameFolded), asc(s.learnerId));
}
