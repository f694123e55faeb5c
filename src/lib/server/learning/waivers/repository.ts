import { and, asc, countDistinct, desc, eq, gte, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';

export type Waiver = Schema['waivers']['$inferSelect'];
export type KeptWaiver = Waiver & { withdrawnAt: Date | null; withdrawnBy: string | null };

export async function insertWaiver(unit: Unit, waiver: Waiver): Promise<void> {
	await unit.insert(unit.t.waivers).values(waiver);
}

/** False where it was withdrawn before. */
export async function insertWithdrawalOnce(
	unit: Unit,
	withdrawal: Schema['waiverWithdrawals']['$inferInsert']
): Promise<boolean> {
	const { waiverWithdrawals } = unit.t;
	const rows = await unit
		.insert(waiverWithdrawals)
		.values(withdrawal)
		.onConflictDoNothing()
		.returning({ id: waiverWithdrawals.waiverId });
	return rows.length > 0;
}

/** A waiver of this person; one of somebody else is not there. */
export async function getWaiverOf(db: Reader, learnerId: string, id: string): Promise<Waiver> {
	const { waivers } = db.t;
	const [waiver] = await db
		.select()
		.from(waivers)
		.where(and(eq(waivers.id, id), eq(waivers.learnerId, learnerId)));
	if (!waiver) throw new NotFound('The waiver');
	return waiver;
}

/** Every waiver that a person was ever given, the newest first. */
export async function listWaiversOf(db: Reader, learnerId: string): Promise<KeptWaiver[]> {
	const { waivers, waiverWithdrawals: gone } = db.t;
	const rows = await db
		.select({ waiver: waivers, withdrawnAt: gone.withdrawnAt, withdrawnBy: gone.withdrawnBy })
		.from(waivers)
		.leftJoin(gone, eq(gone.waiverId, waivers.id))
		.where(eq(waivers.learnerId, learnerId))
		.orderBy(desc(waivers.approvedAt), desc(waivers.id));
	return rows.map(({ waiver, withdrawnAt, withdrawnBy }) => ({ ...waiver, withdrawnAt, withdrawnBy }));
}

/** Waivers of these people that were not withdrawn, also those that have run out. */
export async function listStandingWaivers(db: Reader, learnerIds: string[]): Promise<Waiver[]> {
	const { waivers, waiverWithdrawals: gone } = db.t;
	const rows = await db
		.select({ waiver: waivers })
		.from(waivers)
		.leftJoin(gone, eq(gone.waiverId, waivers.id))
		.where(and(inArray(waivers.learnerId, learnerIds), isNull(gone.waiverId)))
		.orderBy(asc(waivers.untilOn), asc(waivers.id));
	return rows.map(({ waiver }) => waiver);
}

/** How many of those who are not done with each of these assignments are excused from it today. */
export async function countExcused(db: Reader, assignmentIds: string[], today: string): Promise<Map<string, number>> {
	const { waivers, waiverWithdrawals: gone, assignmentPeople: people } = db.t;
	const rows = await db
		.select({ id: people.assignmentId, excused: countDistinct(people.learnerId) })
		.from(waivers)
		.innerJoin(people, and(eq(people.assignmentId, waivers.assignmentId), eq(people.learnerId, waivers.learnerId)))
		.leftJoin(gone, eq(gone.waiverId, waivers.id))
		.where(
			and(
				inArray(waivers.assignmentId, assignmentIds),
				isNull(gone.waiverId),
				gte(waivers.untilOn, today),
				isNull(people.removedAt),
				isNull(people.doneAt)
			)
		)
		.groupBy(people.assignmentId);
	return new Map(rows.map(({ id, excused }) => [id, excused]));
}
