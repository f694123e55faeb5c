import { aliasedTable, and, eq, exists, gte, gt, inArray, isNull, lt, max, notExists, or, type SQL } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';

/** People of `learner_summaries` who would be overdue today, had nobody excused them. */
export function isExcused(db: Reader, today: string): SQL {
	const { learnerSummaries: people, waivers, waiverWithdrawals: gone, assignments, assignmentPeople, cycles } = db.t;
	const later = aliasedTable(cycles, 'later_cycles');
	const renewed = db
		.select({ id: later.id })
		.from(later)
		.where(and(eq(later.learnerId, cycles.learnerId), eq(later.role, cycles.role), gt(later.cycle, cycles.cycle)));
	const work = and(
		lt(assignments.dueOn, today),
		isNull(assignments.withdrawnAt),
		isNull(assignmentPeople.removedAt),
		isNull(assignmentPeople.doneAt)
	);
	const renewal = and(lt(cycles.endsOn, today), eq(cycles.role, people.role), notExists(renewed));
	return exists(
		db
			.select({ id: waivers.id })
			.from(waivers)
			.leftJoin(gone, eq(gone.waiverId, waivers.id))
			.leftJoin(assignments, eq(assignments.id, waivers.assignmentId))
			.leftJoin(
				assignmentPeople,
				and(eq(assignmentPeople.assignmentId, waivers.assignmentId), eq(assignmentPeople.learnerId, waivers.learnerId))
			)
			.leftJoin(cycles, eq(cycles.id, waivers.cycleId))
			.where(
				and(
					eq(waivers.learnerId, people.learnerId),
					isNull(gone.waiverId),
					gte(waivers.untilOn, today),
					or(work, renewal)
				)
			)
	);
}

/** Of these people, until when each is excused from anything; whoever is not is not here. */
export async function mapExcusedUntil(db: Reader, learnerIds: string[], today: string): Promise<Map<string, string>> {
	const { waivers, waiverWithdrawals: gone } = db.t;
	if (learnerIds.length === 0) return new Map();
	const rows = await db
		.select({ id: waivers.learnerId, until: max(waivers.untilOn) })
		.from(waivers)
		.leftJoin(gone, eq(gone.waiverId, waivers.id))
		.where(and(inArray(waivers.learnerId, learnerIds), isNull(gone.waiverId), gte(waivers.untilOn, today)))
		.groupBy(waivers.learnerId);
	return new Map(rows.flatMap(({ id, until }) => (until ? [[id, until]] : [])));
}
