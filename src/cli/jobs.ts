/**
 * npm run jobs                    what is running, waiting, scheduled or stopped
 * npm run jobs -- run             does everything that is due, then ends
 * npm run jobs -- watch           goes on doing what becomes due, beside the server or in its place (RAHBAR_JOBS=0 there)
 * npm run jobs -- restart ID      at once, as if it had never failed; a recurring one runs now
 * npm run jobs -- cancel ID       never again
 */
import { runCommand } from './open-app.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { jobKinds } from '#lib/server/jobs.ts';
import {
	cancelJob,
	listJobs,
	planRecurring,
	restartJob,
	runDueJobs,
	startRunner,
	stateOf
} from '#lib/server/platform/jobs/index.ts';

const MOST_SHOWN = 200;
const USAGE = 'There are: npm run jobs, and after -- one of: run, watch, restart ID, cancel ID.';

const [verb = 'list', id = ''] = process.argv.slice(2);

await runCommand(async (app) => {
	if (verb === 'list') return list(app);
	if (verb === 'run') return runOnce(app);
	if (verb === 'watch') return watch(app);
	if (verb === 'restart' && id) return restartJob(systemContext(app), id);
	if (verb === 'cancel' && id) return cancelJob(systemContext(app), id);
	throw new Error(USAGE);
});

async function list({ db }: App): Promise<void> {
	const jobs = await listJobs(db.read, { most: MOST_SHOWN, isFinished: false });
	for (const job of jobs) {
		const state = stateOf(job, new Date()).padEnd(10);
		const far = job.total > 0 ? ` ${job.done} of ${job.total}` : '';
		const error = job.lastError ? `  ${job.lastError.split('\n', 1)[0]}` : '';
		console.log(`${job.id}  ${state}${job.name.padEnd(20)}next ${job.runAt.toISOString()}${far}${error}`);
	}
	console.log(`${jobs.length} jobs`);
}

async function runOnce(app: App): Promise<void> {
	const ctx = systemContext(app);
	await planRecurring(ctx, jobKinds);
	const ran = await runDueJobs(ctx, jobKinds, { owner: uuidv7(), signal: new AbortController().signal });
	console.log(`${ran} jobs were run`);
}

async function watch(app: App): Promise<void> {
	const runner = await startRunner(systemContext(app), jobKinds);
	console.log('Running jobs; Ctrl+C ends it.');
	await new Promise((resolve) => ['SIGINT', 'SIGTERM'].forEach((signal) => process.once(signal, resolve)));
	await runner.stop();
}
