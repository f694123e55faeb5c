import { and, eq, gte, inArray, isNull, max } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';

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
