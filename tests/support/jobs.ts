import { randomUUID } from 'node:crypto';
import { systemContext, type App } from '#lib/server/app.ts';
import { jobKinds } from '#lib/server/jobs.ts';
import { runDueJobs, type JobKinds } from '#lib/server/platform/jobs/index.ts';

/** Runs what is due, as one process would; answers how many jobs that were. */
export function runJobs(app: App, kinds: JobKinds = jobKinds, signal = new AbortController().signal): Promise<number> {
	return runDueJobs(systemContext(app), kinds, { owner: randomUUID(), signal });
}

/** Every job there is, by its key. */
export async function jobsOf({ db: { read } }: App) {
	const rows = await read.select().from(read.t.jobs);
	return new Map(rows.map((row) => [row.key, row]));
}
