import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { isWithin } from '../repository.ts';

export type Cohort = Schema['cohorts']['$inferSelect'];
export type Member = Schema['cohortMembers']['$inferSelect'];
export type Part = Member['part'];

/** Rows in one statement: far below the number of values that either engine takes. */
const AT_ONCE = 500;

export async function insertCohort(unit: Unit, cohort: Cohort): Promise<void> {
	await unit.insert(unit.t.cohorts).values(cohort);
}

/** A cohort of this institute; one of another institute is not there. */
export async function getCohortOf(db: Reader, instituteId: string, id: string): Promise<Cohort> {
	const { cohorts } = db.t;
	const [cohort] = await db
		.select()
		.from(cohorts)
		.where(and(eq(cohorts.id, id), eq(cohorts.instituteId, instituteId)));
	if (!cohort) throw new NotFound('The cohort');
	return cohort;
}

export async function listCohortsOf(db: Reader, instituteId: string): Promise<Cohort[]> {
	const { cohorts } = db.t;
	return db.select().from(cohorts).where(eq(cohorts.instituteId, instituteId)).orderBy(asc(cohorts.createdAt));
}

export async function updateCohort(
	unit: Unit,
	id: string,
	change: Partial<Pick<Cohort, 'name' | 'closedAt'>>
): Promise<void> {
	const { cohorts } = unit.t;
	await unit.update(cohorts).set(change).where(eq(cohorts.id, id));
}

/** Who is in a cohort now. */
export async function listMembers(db: Reader, cohortId: string, part: Part): Promise<Member[]> {
	const { cohortMembers } = db.t;
	return db
		.select()
		.from(cohortMembers)
		.where(and(eq(cohortMembers.cohortId, cohortId), eq(cohortMembers.part, part), isNull(cohortMembers.leftAt)))
		.orderBy(asc(cohortMembers.joinedAt), asc(cohortMembers.id));
}

export async function insertMembers(unit: Unit, members: Member[]): Promise<void> {
	for (let from = 0; from < members.length; from += AT_ONCE)
		await unit.insert(unit.t.cohortMembers).values(members.slice(from, from + AT_ONCE));
}

/** True where there was somebody to leave. */
export async function endMembership(unit: Unit, cohortId: string, accountId: string, part: Part): Promise<boolean> {
	const { cohortMembers } = unit.t;
	const rows = await unit
		.update(cohortMembers)
		.set({ leftAt: unit.at })
		.where(
			and(
				eq(cohortMembers.cohortId, cohortId),
				eq(cohortMembers.accountId, accountId),
				eq(cohortMembers.part, part),
				isNull(cohortMembers.leftAt)
			)
		)
		.returning({ id: cohortMembers.id });
	return rows.length > 0;
}

/** The cohorts in which a person learns now, each with the path of its institute. */
export async function listCohortsOfLearner(
	db: Reader,
	accountId: string
): Promise<{ cohortId: string; instituteId: string; institutePath: string }[]> {
	const { cohortMembers, cohorts, institutes } = db.t;
	return db
		.select({ cohortId: cohorts.id, instituteId: cohorts.instituteId, institutePath: institutes.path })
		.from(cohortMembers)
		.innerJoin(cohorts, eq(cohorts.id, cohortMembers.cohortId))
		.innerJoin(institutes, eq(institutes.id, cohorts.instituteId))
		.where(
			and(eq(cohortMembers.accountId, accountId), eq(cohortMembers.part, 'learner'), isNull(cohortMembers.leftAt))
		);
}

/** Of these people, whoever serves at or below a node now. */
export async function listServingWithin(db: Reader, accountIds: string[], path: string): Promise<string[]> {
	const { postings, institutes } = db.t;
	const found: string[] = [];
	for (let from = 0; from < accountIds.length; from += AT_ONCE) {
		const rows = await db
			.select({ accountId: postings.accountId })
			.from(postings)
			.innerJoin(institutes, eq(institutes.id, postings.instituteId))
			.where(
				and(
					inArray(postings.accountId, accountIds.slice(from, from + AT_ONCE)),
					isNull(postings.endedAt),
					isWithin(institutes.path, [path])
				)
			);
		found.push(...rows.map(({ accountId }) => accountId));
	}
	return [...new Set(found)];
}

/** Who may lead a cohort of an institute: whoever teaches or administers just there. */
export async function listTeachers(db: Reader, instituteId: string): Promise<string[]> {
	const { grants } = db.t;
	const rows = await db
		.selectDistinct({ accountId: grants.accountId })
		.from(grants)
		.where(
			and(
				eq(grants.instituteId, instituteId),
				inArray(grants.permission, ['instructor', 'administrator']),
				isNull(grants.endedAt)
			)
		);
	return rows.map(({ accountId }) => accountId);
}

/** A node and every node below it. */
export async function listInstituteIdsWithin(db: Reader, path: string): Promise<string[]> {
	const { institutes } = db.t;
	const rows = await db
		.select({ id: institutes.id })
		.from(institutes)
		.where(isWithin(institutes.path, [path]));
	return rows.map(({ id }) => id);
}
