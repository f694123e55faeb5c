import { inArray } from 'drizzle-orm';
import { groupBy } from '#lib/base/group-by.ts';
import type { Reader } from '../../platform/db/database.ts';

const AT_ONCE = 500;

/** Which lessons these people have finished, and where each counts. */
export async function listFinishedOf(db: Reader, learnerIds: string[]) {
	const { lessonCompletions: t } = db.t;
	const found: { learnerId: string; lessonId: string; jurisdiction: typeof t.$inferSelect.jurisdiction }[] = [];
	for (let from = 0; from < learnerIds.length; from += AT_ONCE)
		found.push(
			...(await db
				.select({ learnerId: t.learnerId, lessonId: t.lessonId, jurisdiction: t.jurisdiction })
				.from(t)
				.where(inArray(t.learnerId, learnerIds.slice(from, from + AT_ONCE))))
		);
	return groupBy(found, ({ learnerId }) => learnerId);
}
