import { and, count, eq, isNotNull, isNull, min } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';

/** Where people learn, and how many accounts there are. */
export async function countWorld(db: Reader): Promise<{ institutes: number; accounts: number; learners: number }> {
	const { institutes, accounts, learnerSummaries } = db.t;
	return {
		institutes: await db.$count(institutes),
		accounts: await db.$count(accounts),
		learners: await db.$count(learnerSummaries)
	};
}

/** Institutes for which nobody is responsible: no administrator at them nor above them. */
export async function listPathsOf(db: Reader) {
	const { institutes, grants } = db.t;
	const nodes = await db
		.select({
			code: institutes.code,
			nameEn: institutes.nameEn,
			nameUr: institutes.nameUr,
			path: institutes.path,
			kind: institutes.kind
		})
		.from(institutes)
		.orderBy(institutes.path);
	const held = await db
		.selectDistinct({ path: institutes.path })
		.from(grants)
		.innerJoin(institutes, eq(institutes.id, grants.instituteId))
		.where(and(eq(grants.permission, 'administrator'), isNull(grants.endedAt)));
	return { nodes, administered: held.map(({ path }) => path) };
}

export async function findOldestJob(db: Reader): Promise<Date | null> {
	const { jobs } = db.t;
	const [row] = await db
		.select({ runAt: min(jobs.runAt) })
		.from(jobs)
		.where(and(isNull(jobs.finishedAt), isNull(jobs.stoppedAt)));
	return row?.runAt ?? null;
}

export async function countRefusedReminders(db: Reader): Promise<number> {
	const { reminderDigests: d } = db.t;
	const [row] = await db.select({ count: count() }).from(d).where(isNotNull(d.refusedAt));
	return row?.count ?? 0;
}
