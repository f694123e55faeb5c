import type { Context } from '../context.ts';
import { LEASE_MS, retryDelay } from './decide.ts';
import { LeftOff, type Run } from './left-off.ts';
import { nextRun } from './plan-recurring.ts';
import { claimJob, findDue, updateOwned } from './repository.ts';
import type { Job, JobKinds } from './types.ts';

const MOST_LETTERS = 2_000;

/** Runs what is due, one after the other, until nothing is or the process stops. Answers how many it ran. */
export async function runDueJobs(ctx: Context, kinds: JobKinds, run: Run): Promise<number> {
	let ran = 0;
	while (!run.signal.aborted) {
		const job = await claimNext(ctx, kinds, run.owner);
		if (!job) return ran;
		await runJob(ctx, kinds, job, run);
		ran++;
	}
	return ran;
}

/** Looks first without a lock: mostly there is nothing. */
async function claimNext({ db, clock }: Context, kinds: JobKinds, owner: string): Promise<Job | null> {
	const names = Object.keys(kinds);
	if (!(await findDue(db.read, names, clock.now()))) return null;
	return db.write(async (tx) => {
		const now = clock.now();
		const due = await findDue(tx, names, now);
		return due && claimJob(tx, due, { owner, until: new Date(now.getTime() + LEASE_MS), now });
	});
}

async function runJob(ctx: Context, kinds: JobKinds, job: Job, { owner, signal }: Run): Promise<void> {
	const change = (set: Partial<Job>) => ctx.db.write((tx) => updateOwned(tx, { id: job.id, owner }, set));
	const lease = () => ({ leaseUntil: new Date(ctx.clock.now().getTime() + LEASE_MS) });
	// A renewal that fails is nothing yet: the next one, or the next step of the work, finds out.
	const renewal = setInterval(() => void change(lease()).catch(() => undefined), LEASE_MS / 3);
	const progress = async (done: number, total: number) => {
		const isOurs = await change({ done, total, ...lease() });
		if (!isOurs) throw new LeftOff('taken');
		if (signal.aborted) throw new LeftOff('stopping');
	};
	try {
		if (job.attempts > 1 && retryDelay(job.attempts - 1) === null) throw new Error(DIED);
		await kinds[job.name]!.run({ ...ctx, requestId: job.id }, job.payload, progress);
		await change(succeeded(job, kinds, ctx.clock.now()));
	} catch (problem) {
		if (problem instanceof LeftOff) await change({ ...idle, attempts: job.attempts - 1 });
		else await fail(ctx, kinds, job, problem, change);
	} finally {
		clearInterval(renewal);
	}
}

/** Whoever ran it last fell silent, again and again. */
const DIED = 'The process that ran it ended each time before the work did.';
const idle = { leaseOwner: null, leaseUntil: null };

function succeeded(job: Job, kinds: JobKinds, now: Date): Partial<Job> {
	const runAt = nextRun(kinds[job.name]!, now);
	const clean = { ...idle, attempts: 0, lastError: null, stoppedAt: null, succeededAt: now };
	return runAt ? { ...clean, runAt } : { ...clean, attempts: job.attempts, finishedAt: now };
}

async function fail(
	{ log, clock }: Context,
	kinds: JobKinds,
	job: Job,
	problem: unknown,
	change: (set: Partial<Job>) => Promise<boolean>
): Promise<void> {
	const now = clock.now();
	const delay = retryDelay(job.attempts);
	const text = (problem instanceof Error ? problem.message : String(problem)).slice(0, MOST_LETTERS);
	const fields = { job_id: job.id, job: job.name, attempts: job.attempts };
	const set =
		delay === null
			? { stoppedAt: now, attempts: 0, runAt: nextRun(kinds[job.name]!, now) ?? job.runAt }
			: { runAt: new Date(now.getTime() + delay) };
	log.error(delay === null ? 'A job stopped and needs a person' : 'A job failed and is tried again', problem, fields);
	await change({ ...idle, ...set, lastError: text });
}
