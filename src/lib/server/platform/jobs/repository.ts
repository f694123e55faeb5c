import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, notInArray, or, type SQL } from 'drizzle-orm';
import type { Reader, Transaction } from '../db/database.ts';
import type { Job } from './types.ts';

/** False where a job of this key is there already, whatever became of it. */
export async function insertJobOnce(tx: Transaction, job: Job): Promise<boolean> {
	const stored = await tx.insert(tx.t.jobs).values(job).onConflictDoNothing().returning({ id: tx.t.jobs.id });
	return stored.length > 0;
}

/**
 * The job of these names that has been due for longest and that nobody runs. Two about the same subject, such as a
 * roster that was applied and taken back, run one after the other.
 */
export async function findDue(db: Reader, names: string[], now: Date): Promise<Job | null> {
	const { jobs } = db.t;
	const running = await db
		.select({ subjectId: jobs.subjectId })
		.from(jobs)
		.where(and(isNull(jobs.finishedAt), gte(jobs.leaseUntil, now), isNotNull(jobs.subjectId)));
	const busy = running.map(({ subjectId }) => subjectId!);
	const isFree = busy.length > 0 ? or(isNull(jobs.subjectId), notInArray(jobs.subjectId, busy)) : undefined;
	const [job] = await db
		.select()
		.from(jobs)
		.where(and(inArray(jobs.name, names), isDue(db, now), isFree))
		.orderBy(asc(jobs.runAt), asc(jobs.id))
		.limit(1);
	return job ?? null;
}

/** Takes a due job, if it still is; null where somebody was quicker. */
export async function claimJob(
	tx: Transaction,
	{ id, attempts }: Job,
	lease: { owner: string; until: Date; now: Date }
): Promise<Job | null> {
	const { jobs } = tx.t;
	const [claimed] = await tx
		.update(jobs)
		.set({
			leaseOwner: lease.owner,
			leaseUntil: lease.until,
			startedAt: lease.now,
			attempts: attempts + 1,
			done: 0,
			total: 0
		})
		.where(and(eq(jobs.id, id), isDue(tx, lease.now)))
		.returning();
	return claimed ?? null;
}

/** Changes a job that this owner still runs; false where it is no longer theirs. */
export async function updateOwned(
	tx: Transaction,
	{ id, owner }: { id: string; owner: string },
	change: Partial<Job>
): Promise<boolean> {
	const { jobs } = tx.t;
	const rows = await tx
		.update(jobs)
		.set(change)
		.where(and(eq(jobs.id, id), eq(jobs.leaseOwner, owner), isNull(jobs.finishedAt)))
		.returning({ id: jobs.id });
	return rows.length > 0;
}

/** Changes a job that is not finished, whoever runs it; false where there is none such. */
export async function updateUnfinished(
	tx: Transaction,
	id: string,
	change: Partial<Job>,
	{ exceptRecurring = false } = {}
): Promise<boolean> {
	const { jobs } = tx.t;
	const rows = await tx
		.update(jobs)
		.set(change)
		.where(and(eq(jobs.id, id), isNull(jobs.finishedAt), exceptRecurring ? isNull(jobs.every) : undefined))
		.returning({ id: jobs.id });
	return rows.length > 0;
}

/** What is still to do, the next first; or what is over, the last first. */
export async function listJobs(
	db: Reader,
	{ most, isFinished }: { most: number; isFinished: boolean }
): Promise<Job[]> {
	const { jobs } = db.t;
	return db
		.select()
		.from(jobs)
		.where(isFinished ? isNotNull(jobs.finishedAt) : isNull(jobs.finishedAt))
		.orderBy(isFinished ? desc(jobs.finishedAt) : asc(jobs.runAt), asc(jobs.id))
		.limit(most);
}

export async function listStopped(db: Reader, most: number): Promise<Job[]> {
	const { jobs } = db.t;
	return db
		.select()
		.from(jobs)
		.where(and(isNotNull(jobs.stoppedAt), isNull(jobs.finishedAt)))
		.orderBy(asc(jobs.stoppedAt), asc(jobs.id))
		.limit(most);
}

export async function countStopped(db: Reader): Promise<number> {
	const { jobs } = db.t;
	return db.$count(jobs, and(isNotNull(jobs.stoppedAt), isNull(jobs.finishedAt)));
}

/** The unfinished job about something, if any. */
export async function findUnfinishedAbout(db: Reader, subjectId: string): Promise<Job | null> {
	const { jobs } = db.t;
	const [job] = await db
		.select()
		.from(jobs)
		.where(and(eq(jobs.subjectId, subjectId), isNull(jobs.finishedAt)))
		.orderBy(asc(jobs.createdAt))
		.limit(1);
	return job ?? null;
}

/** What succeeded for good before an instant. What was cancelled stays, so that its key cannot come back by itself. */
export async function deleteFinishedBefore(tx: Transaction, before: Date): Promise<void> {
	const { jobs } = tx.t;
	await tx.delete(jobs).where(and(lt(jobs.finishedAt, before), isNull(jobs.cancelledAt)));
}

/** Its time has come, and nobody holds a lease. One that stopped waits for a person, unless it recurs. */
function isDue(db: Reader, now: Date): SQL | undefined {
	const { jobs } = db.t;
	return and(
		isNull(jobs.finishedAt),
		lte(jobs.runAt, now),
		or(isNull(jobs.leaseUntil), lt(jobs.leaseUntil, now)),
		or(isNull(jobs.stoppedAt), isNotNull(jobs.every))
	);
}
