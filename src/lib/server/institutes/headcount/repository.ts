import { and, desc, eq } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { isWithin } from '../repository.ts';

export type HeadcountRow = Schema['headcounts']['$inferSelect'];

const MOST_SHOWN = 50;

export async function insertHeadcount(unit: Unit, row: HeadcountRow): Promise<void> {
	await unit.insert(unit.t.headcounts).values(row);
}

/** What an institute entered, newest day first; of one day, what was entered last. */
export async function listHeadcounts(db: Reader, instituteId: string): Promise<HeadcountRow[]> {
	const { headcounts } = db.t;
	return db
		.select()
		.from(headcounts)
		.where(eq(headcounts.instituteId, instituteId))
		.orderBy(desc(headcounts.countedOn), desc(headcounts.enteredAt), desc(headcounts.id))
		.limit(MOST_SHOWN);
}

/** What stands now at each node at or below a path: the newest entry of each. */
export async function listCurrentHeadcounts(
	db: Reader,
	path: string
): Promise<Pick<HeadcountRow, 'instituteId' | 'posts' | 'countedOn'>[]> {
	const { headcounts: t, institutes } = db.t;
	const rows = await db
		.select({ instituteId: t.instituteId, posts: t.posts, countedOn: t.countedOn })
		.from(t)
		.innerJoin(institutes, eq(institutes.id, t.instituteId))
		.where(and(isWithin(institutes.path, [path])))
		.orderBy(desc(t.countedOn), desc(t.enteredAt), desc(t.id));
	return [...new Map(rows.reverse().map((row) => [row.instituteId, row])).values()];
}
