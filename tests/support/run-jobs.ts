/**
 * Runs what is due in the database that the environment names, some milliseconds ahead of the clock, and says after each
 * step how far it is: a process to be killed.
 * node --import tsx tests/support/run-jobs.ts <milliseconds>
 */
import { createApp } from '#lib/server/app.ts';
import { jobKinds } from '#lib/server/jobs.ts';
import { realCatalogue } from './catalogue.ts';
import { testConfig } from './config.ts';
import { runJobs } from './jobs.ts';
import { testLog } from './log.ts';

const ahead = Number(process.argv[2]);
const { DATABASE_URL = '', DATA_DIR = '' } = process.env;
const app = await createApp({
	config: testConfig({ DATABASE_URL, DATA_DIR }),
	catalogue: realCatalogue(),
	log: testLog,
	clock: { now: () => new Date(Date.now() + ahead) }
});
const loud = Object.entries(jobKinds).map(([name, kind]) => {
	const run: typeof kind.run = (ctx, payload, progress) =>
		kind.run(ctx, payload, async (done, total) => {
			await progress(done, total);
			process.stdout.write(`${done}/${total}\n`);
		});
	return [name, { ...kind, run }] as const;
});
await runJobs(app, Object.fromEntries(loud));
await app.close();
