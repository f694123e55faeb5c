import { and, asc, count, desc, eq, inArray, isNotNull, isNull, max } from 'drizzle-orm';
import type { Reader, Transaction } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';

export type Assignment = Schema['assignments']['$inferSelect'];

export async function insertAssignment(unit: Unit, assignment: Assignment): Promise<void> {
	await unit.insert(unit.t.assignments).values(assignment);
}

/** An assignment of this institute; one of another institute is not there. */
export async function getAssignmentOf(db: Reader, instituteId: string, id: string): Promise<Assignment> {
	const { assignments } = db.t;
	const [row] = await db
		.select()
		.from(assignments)
		.where(and(eq(assignments.id, id), eq(assignments.instituteId, instituteId)));
	if (!row) throw new NotFound('The assignment');
	return row;
}

/** For work that no person asked for. */
export async function findAssignment(db: Reader, id: string): Promise<Assignment | null> {
	const [row] = await db.select().from(db.t.assignments).where(eq(db.t.assignments.id, id));
	return row ?? null;
}

/** What these institutes assigned and did not withdraw, newest first. */
export async function listLiveAssignments(db: Reader, instituteIds: string[]): Promise<Assignment[]> {
	const { assignments } = db.t;
	return db
		.select()
		.from(assignments)
		.where(and(inArray(assignments.instituteId, instituteIds), isNull(assignments.withdrawnAt)))
		.orderBy(desc(assignments.createdAt), desc(assignments.id));
}

/** Of all institutes, oldest first. */
export async function listLiveIds(db: Reader): Promise<string[]> {
	const { assignments } = db.t;
	const rows = await db
		.select({ id: assignments.id })
		.from(assignments)
		.where(isNull(assignments.withdrawnAt))
		.orderBy(asc(assignments.id));
	return rows.map(({ id }) => id);
}

export async function updateAssignment(
	unit: Unit,
	id: string,
	change: Partial<Pick<Assignment, 'audience' | 'moduleIds' | 'startsOn' | 'dueOn' | 'withdrawnAt'>>
): Promise<void> {
	const { assignments } = unit.t;
	await unit.update(assignments).set(change).where(eq(assignments.id, id));
}

/** People of each assignment, and how many of them are done. */
export async function countPeople(
	db: Reader,
	assignmentIds: string[]
): Promise<Map<string, { people: number; done: number }>> {
	const { assignmentPeople: t } = db.t;
	const rows = await db
		.select({ id: t.assignmentId, people: count(), done: count(t.doneAt) })
		.from(t)
		.where(and(inArray(t.assignmentId, assignmentIds), isNull(t.removedAt)))
		.groupBy(t.assignmentId);
	return new Map(rows.map(({ id, people, done }) => [id, { people, done }]));
}

export type AssignedPerson = { learnerId: string; name: string; serviceNumber: string; doneAt: Date | null };

/** One page of the people of an assignment, by name. */
export async function listPeople(
	db: Reader,
	assignmentId: string,
	{ isDone, from, most }: { isDone: boolean; from: number; most: number }
): Promise<AssignedPerson[]> {
	const { assignmentPeople: t, learnerSummaries: s } = db.t;
	return db
		.select({ learnerId: t.learnerId, name: s.name, serviceNumber: s.serviceNumber, doneAt: t.doneAt })
		.from(t)
		.innerJoin(s, eq(s.learnerId, t.learnerId))
		.where(and(eq(t.assignmentId, assignmentId), isNull(t.removedAt), isDone ? isNotNull(t.doneAt) : isNull(t.doneAt)))
		.orderBy(asc(s.nameFolded), asc(t.learnerId))
		.limit(most)
		.offset(from);
}

export async function listPresentIds(db: Reader, assignmentId: string): Promise<string[]> {
	const { assignmentPeople: t } = db.t;
	const rows = await db
		.select({ id: t.learnerId })
		.from(t)
		.where(and(eq(t.assignmentId, assignmentId), isNull(t.removedAt)));
	return rows.map(({ id }) => id);
}

/** What stands of the work of these people: when it was found done, or null. */
export async function mapDone(
	db: Reader,
	assignmentId: string,
	learnerIds: string[]
): Promise<Map<string, Date | null>> {
	const { assignmentPeople: t } = db.t;
	const rows = await db
		.select({ learnerId: t.learnerId, doneAt: t.doneAt })
		.from(t)
		.where(and(eq(t.assignmentId, assignmentId), inArray(t.learnerId, learnerIds), isNull(t.removedAt)));
	return new Map(rows.map(({ learnerId, doneAt }) => [learnerId, doneAt]));
}

/** Adds people, or takes them back in. */
export async function upsertPeople(
	unit: Unit,
	assignmentId: string,
	people: { learnerId: string; doneAt: Date | null }[]
): Promise<void> {
	const { assignmentPeople: t } = unit.t;
	const removedAt = null;
	for (const isDone of [true, false]) {
		const rows = people.filter(({ doneAt }) => (doneAt !== null) === isDone);
		if (rows.length === 0) continue;
		await unit
			.insert(t)
			.values(rows.map((row) => ({ ...row, assignmentId, addedAt: unit.at, removedAt })))
			.onConflictDoUpdate({
				target: [t.assignmentId, t.learnerId],
				set: { removedAt, doneAt: isDone ? unit.at : null }
			});
	}
}

export async function removePeople(unit: Unit, assignmentId: string, learnerIds: string[]): Promise<void> {
	const { assignmentPeople: t } = unit.t;
	await unit
		.update(t)
		.set({ removedAt: unit.at })
		.where(and(eq(t.assignmentId, assignmentId), inArray(t.learnerId, learnerIds), isNull(t.removedAt)));
}

/** The work of one person that was not withdrawn, with whether it is done. */
export async function listWorkOf(db: Reader, learnerId: string): Promise<(Assignment & { doneAt: Date | null })[]> {
	const { assignmentPeople: t, assignments } = db.t;
	const rows = await db
		.select({ assignment: assignments, doneAt: t.doneAt })
		.from(t)
		.innerJoin(assignments, eq(assignments.id, t.assignmentId))
		.where(and(eq(t.learnerId, learnerId), isNull(t.removedAt), isNull(assignments.withdrawnAt)))
		.orderBy(asc(assignments.dueOn), asc(assignments.id));
	return rows.map(({ assignment, doneAt }) => ({ ...assignment, doneAt }));
}

export async function setDone(
	tx: Transaction,
	assignmentId: string,
	learnerId: string,
	doneAt: Date | null
): Promise<void> {
	const { assignmentPeople: t } = tx.t;
	await tx
		.update(t)
		.set({ doneAt })
		.where(and(eq(t.assignmentId, assignmentId), eq(t.learnerId, learnerId)));
}

/** The due day of everything that is open to these people. */
export async function listOpenDue(
	db: Reader,
	learnerIds: string[]
): Promise<{ learnerId: string; assignmentId: string; dueOn: string }[]> {
	const { assignments, assignmentPeople: t } = db.t;
	return db
		.select({ learnerId: t.learnerId, assignmentId: t.assignmentId, dueOn: assignments.dueOn })
		.from(t)
		.innerJoin(assignments, eq(assignments.id, t.assignmentId))
		.where(
			and(inArray(t.learnerId, learnerIds), isNull(t.removedAt), isNull(t.doneAt), isNull(assignments.withdrawnAt))
		);
}

export async function writeNextDue(unit: Unit, learnerIds: string[], nextDueOn: string | null): Promise<void> {
	const { learnerSummaries } = unit.t;
	await unit.update(learnerSummaries).set({ nextDueOn }).where(inArray(learnerSummaries.learnerId, learnerIds));
}

// Reminders

/** False where somebody has reminded of it today. */
export async function insertReminderOnce(unit: Unit, reminder: Schema['reminders']['$inferInsert']): Promise<boolean> {
	const rows = await unit
		.insert(unit.t.reminders)
		.values(reminder)
		.onConflictDoNothing()
		.returning({ id: unit.t.reminders.id });
	return rows.length > 0;
}

/** The day of the last reminder of each assignment that had one. */
export async function mapLastReminders(db: Reader, assignmentIds: string[]): Promise<Map<string, string>> {
	const { reminders } = db.t;
	const rows = await db
		.select({ id: reminders.assignmentId, sentOn: max(reminders.sentOn) })
		.from(reminders)
		.where(inArray(reminders.assignmentId, assignmentIds))
		.groupBy(reminders.assignmentId);
	return new Map(rows.flatMap(({ id, sentOn }) => (sentOn ? [[id, sentOn]] : [])));
}
