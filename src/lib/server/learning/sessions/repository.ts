import { and, asc, count, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';

export type TrainingSession = Schema['trainingSessions']['$inferSelect'];
export type AttendanceMark = Schema['attendanceMarks']['$inferSelect'];
export type Cancellation = Schema['sessionCancellations']['$inferSelect'];

/** Rows in one statement: far below the number of values that either engine takes. */
const AT_ONCE = 500;

export async function insertSession(unit: Unit, session: TrainingSession): Promise<void> {
	await unit.insert(unit.t.trainingSessions).values(session);
}

export async function updateSession(
	unit: Unit,
	id: string,
	change: Omit<TrainingSession, 'id' | 'instituteId' | 'cohortId' | 'createdBy' | 'createdAt'>
): Promise<void> {
	const { trainingSessions } = unit.t;
	await unit.update(trainingSessions).set(change).where(eq(trainingSessions.id, id));
}

/** A session of this institute; one of another institute is not there. */
export async function getSessionOf(db: Reader, instituteId: string, id: string): Promise<TrainingSession> {
	const { trainingSessions: t } = db.t;
	const [session] = await db
		.select()
		.from(t)
		.where(and(eq(t.id, id), eq(t.instituteId, instituteId)));
	if (!session) throw new NotFound('The session');
	return session;
}

/** The latest day first. */
export async function listSessionsOf(db: Reader, instituteId: string, most: number): Promise<TrainingSession[]> {
	const { trainingSessions: t } = db.t;
	return db
		.select()
		.from(t)
		.where(eq(t.instituteId, instituteId))
		.orderBy(desc(t.heldOn), desc(t.startTime), desc(t.id))
		.limit(most);
}

export async function listSessionsById(db: Reader, ids: string[]): Promise<TrainingSession[]> {
	const { trainingSessions: t } = db.t;
	return db.select().from(t).where(inArray(t.id, ids)).orderBy(desc(t.heldOn), desc(t.startTime), desc(t.id));
}

/** Sessions of the cohorts in which somebody learns. */
export async function listSessionIdsOfCohorts(db: Reader, cohortIds: string[]): Promise<string[]> {
	const { trainingSessions: t } = db.t;
	const rows = await db.select({ id: t.id }).from(t).where(inArray(t.cohortId, cohortIds));
	return rows.map(({ id }) => id);
}

// People

export async function insertSessionPeople(unit: Unit, sessionId: string, learnerIds: string[]): Promise<void> {
	for (let from = 0; from < learnerIds.length; from += AT_ONCE)
		await unit
			.insert(unit.t.sessionPeople)
			.values(learnerIds.slice(from, from + AT_ONCE).map((learnerId) => ({ sessionId, learnerId, addedAt: unit.at })))
			.onConflictDoNothing();
}

export async function listNamedPeople(db: Reader, sessionId: string): Promise<string[]> {
	const { sessionPeople: t } = db.t;
	const rows = await db
		.select({ id: t.learnerId })
		.from(t)
		.where(eq(t.sessionId, sessionId))
		.orderBy(asc(t.addedAt), asc(t.learnerId));
	return rows.map(({ id }) => id);
}

export async function listSessionIdsOfPerson(db: Reader, learnerId: string): Promise<string[]> {
	const { sessionPeople: t } = db.t;
	const rows = await db.select({ id: t.sessionId }).from(t).where(eq(t.learnerId, learnerId));
	return rows.map(({ id }) => id);
}

// Cancelling

/** False where it was cancelled before. */
export async function insertCancellationOnce(unit: Unit, cancellation: Cancellation): Promise<boolean> {
	const rows = await unit
		.insert(unit.t.sessionCancellations)
		.values(cancellation)
		.onConflictDoNothing()
		.returning({ id: unit.t.sessionCancellations.sessionId });
	return rows.length > 0;
}

export async function mapCancellations(db: Reader, sessionIds: string[]): Promise<Map<string, Cancellation>> {
	const { sessionCancellations: t } = db.t;
	const rows = await db.select().from(t).where(inArray(t.sessionId, sessionIds));
	return new Map(rows.map((row) => [row.sessionId, row]));
}

// Attendance

export async function insertMarks(unit: Unit, marks: AttendanceMark[]): Promise<void> {
	for (let from = 0; from < marks.length; from += AT_ONCE)
		await unit.insert(unit.t.attendanceMarks).values(marks.slice(from, from + AT_ONCE));
}

/** Everything that was ever marked of a session, the oldest first. */
export async function listMarks(db: Reader, sessionId: string): Promise<AttendanceMark[]> {
	const { attendanceMarks: t } = db.t;
	return db
		.select()
		.from(t)
		.where(eq(t.sessionId, sessionId))
		.orderBy(asc(t.markedAt), asc(t.learnerId), asc(t.revision));
}

export async function listMarksOfPeople(db: Reader, learnerIds: string[]): Promise<AttendanceMark[]> {
	const { attendanceMarks: t } = db.t;
	return db.select().from(t).where(inArray(t.learnerId, learnerIds)).orderBy(asc(t.markedAt), asc(t.revision));
}

/** Sessions whose attendance somebody has marked. */
export async function listMarkedSessions(db: Reader, sessionIds: string[]): Promise<AttendanceMark[]> {
	const { attendanceMarks: t } = db.t;
	return db.select().from(t).where(inArray(t.sessionId, sessionIds));
}

export async function countMarks(db: Reader, sessionId: string): Promise<number> {
	const { attendanceMarks: t } = db.t;
	const [row] = await db.select({ marks: count() }).from(t).where(eq(t.sessionId, sessionId));
	return row?.marks ?? 0;
}
