import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { systemClock } from '#lib/server/platform/clock.ts';
import { findUnfinishedAbout } from '#lib/server/platform/jobs/index.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { jobsOf } from '#tests/support/jobs.ts';

const PEOPLE = 1_500;
/** Longer than a lease. */
const LATER_MS = 120_000;

eachDatabase((open) => {
	test('a roster whose process was killed in the middle of its consequences is gone on with by another', async () => {
		const app = await open({ clock: systemClock });
		const importId = await applyRoster(app);
		const job = (await findUnfinishedAbout(app.db.read, importId))!;
		const before = await countSummaries(app);

		const said = await runProcess(app, 0, (done) => done >= PEOPLE / 3);
		expect(said.killed).toBe(true);
		const half = (await countSummaries(app)) - before;
		expect(half).toBeGreaterThanOrEqual(PEOPLE / 3);
		expect(half).toBeLessThan(PEOPLE);

		expect((await runProcess(app, 0)).steps).toBe(0); // the lease of the dead holds for a while
		expect((await runProcess(app, LATER_MS)).steps).toBeGreaterThan(0);
		expect((await countSummaries(app)) - before).toBe(PEOPLE);
		expect((await jobsOf(app)).get(job.key)).toMatchObject({ attempts: 2, lastError: null });
		expect(await findUnfinishedAbout(app.db.read, importId)).toBeNull();
	}, 180_000);
});

async function applyRoster(app: App): Promise<string> {
	const ctx = await signedIn(app, 'ADMIN-1');
	const desk = (await institutes.findInstituteByCode(systemContext(app), 'DEMO'))!;
	const lines = Array.from({ length: PEOPLE }, (_, index) => `K-${index},Officer ${index},constable,punjab`);
	const bytes = new TextEncoder().encode(`service number,name,role,jurisdiction\n${lines.join('\n')}\n`);
	const read = await institutes.readRoster(ctx, desk, { name: 'roster.csv', bytes });
	if (!read.ok) throw new Error(read.reason);
	const applied = await institutes.applyRoster(ctx, desk, read.value, { onlyIfNoneRefused: true });
	expect(applied).toMatchObject({ ok: true });
	return read.value;
}

function countSummaries({ db: { read } }: App): Promise<number> {
	return read.$count(read.t.learnerSummaries);
}

/** Another process that runs jobs; it is killed once `isEnough` holds. */
async function runProcess(app: App, ahead: number, isEnough: (done: number) => boolean = () => false) {
	const { databaseUrl, dataDir } = app.config;
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/run-jobs.ts', String(ahead)], {
		env: { ...process.env, DATABASE_URL: databaseUrl ?? '', DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	let said = '';
	let killed = false;
	child.stdout.on('data', (chunk) => {
		said += chunk;
		const done = Number(said.trimEnd().split('\n').at(-1)?.split('/')[0]);
		if (!killed && isEnough(done)) killed = child.kill('SIGKILL');
	});
	await new Promise((resolve) => child.once('close', resolve));
	return { killed, steps: said === '' ? 0 : said.trimEnd().split('\n').length };
}
