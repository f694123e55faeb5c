import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, notExists } from 'drizzle-orm';
import type { Role } from '#lib/curriculum/types.ts';
import { mapPaths } from '../../institutes/index.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';

export type Cycle = Schema['cycles']['$inferSelect'];
export type SettingsRow = Schema['complianceSettings']['$inferSelect'];

// Cycles

/** False where this cycle of the learner and track was opened before. */
export async function insertCycleOnce(unit: Unit, cycle: Cycle): Promise<boolean> {
	const rows = await unit.insert(unit.t.cycles).values(cycle).onConflictDoNothing().returning({ id: unit.t.cycles.id });
	return rows.length > 0;
}

export async function getCycle(db: Reader, id: string): Promise<Cycle> {
	const [cycle] = await db.select().from(db.t.cycles).where(eq(db.t.cycles.id, id));
	if (!cycle) throw new NotFound('The cycle');
	return cycle;
}

/** The newest first. */
export async function listCyclesOf(db: Reader, learnerIds: string[]): Promise<Cycle[]> {
	const { cycles } = db.t;
	return db.select().from(cycles).where(inArray(cycles.learnerId, learnerIds)).orderBy(desc(cycles.cycle));
}

/** The present cycle of a track; null for somebody who never finished it. */
export async function findLatestCycle(db: Reader, learnerId: string, role: Role): Promise<Cycle | null> {
	const { cycles } = db.t;
	const [cycle] = await db
		.select()
		.from(cycles)
		.where(and(eq(cycles.learnerId, learnerId), eq(cycles.role, role)))
		.orderBy(desc(cycles.cycle))
		.limit(1);
	return cycle ?? null;
}

/** Cycles that end by a day and whose recertification nobody has opened yet. */
export async function listUnopened(db: Reader, endsBy: string, most: number): Promise<Cycle[]> {
	const { cycles } = db.t;
	return db
		.select()
		.from(cycles)
		.where(and(isNull(cycles.renewalOpenedAt), lte(cycles.endsOn, endsBy)))
		.orderBy(asc(cycles.endsOn), asc(cycles.id))
		.limit(most);
}

export async function markRenewalOpened(unit: Unit, ids: string[]): Promise<void> {
	const { cycles } = unit.t;
	await unit
		.update(cycles)
		.set({ renewalOpenedAt: unit.at })
		.where(and(inArray(cycles.id, ids), isNull(cycles.renewalOpenedAt)));
}

/** People who have finished the track of their present role and have no cycle of it, after one of them. */
export async function listWithoutCycle(db: Reader, afterId: string, most: number): Promise<string[]> {
	const { learnerSummaries: people, cycles } = db.t;
	const own = db
		.select({ id: cycles.id })
		.from(cycles)
		.where(and(eq(cycles.learnerId, people.learnerId), eq(cycles.role, people.role)));
	const rows = await db
		.select({ id: people.learnerId })
		.from(people)
		.where(and(isNotNull(people.completedAt), gt(people.learnerId, afterId), notExists(own)))
		.orderBy(asc(people.learnerId))
		.limit(most);
	return rows.map(({ id }) => id);
}

/** People of these institutes whose recertification has been opened, and may have been passed since, after one of them. */
export async function listRenewing(
	db: Reader,
	instituteIds: string[],
	afterId: string,
	most: number
): Promise<string[]> {
	const { cycles, learnerSummaries: people } = db.t;
	const rows = await db
		.selectDistinct({ id: people.learnerId })
		.from(cycles)
		.innerJoin(people, and(eq(people.learnerId, cycles.learnerId), eq(people.role, cycles.role)))
		.where(
			and(isNotNull(cycles.renewalOpenedAt), gt(people.learnerId, afterId), inArray(people.instituteId, instituteIds))
		)
		.orderBy(asc(people.learnerId))
		.limit(most);
	return rows.map(({ id }) => id);
}

/** Where people stand, as far as their cycle asks. */
export type CyclePerson = { learnerId: string; role: Role; path: string };

export async function listCyclePeople(db: Reader, learnerIds: string[]): Promise<CyclePerson[]> {
	const { learnerSummaries: people } = db.t;
	const rows = await db
		.select({ learnerId: people.learnerId, role: people.role, instituteId: people.instituteId })
		.from(people)
		.where(inArray(people.learnerId, learnerIds));
	const paths = await mapPaths(
		db,
		rows.map(({ instituteId }) => instituteId)
	);
	return rows.map(({ instituteId, ...row }) => ({ ...row, path: paths.get(instituteId) ?? '' }));
}

// Settings

export async function insertSettings(unit: Unit, row: SettingsRow): Promise<void> {
	await unit.insert(unit.t.complianceSettings).values(row);
}

/** Every decision of every institute, the newest last. A handful of rows: institutes decide seldom. */
export async function listSettings(db: Reader): Promise<SettingsRow[]> {
	const { complianceSettings: t } = db.t;
	return db.select().from(t).orderBy(asc(t.setAt), asc(t.id));
}
