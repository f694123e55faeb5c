import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemContext } from '#lib/server/app.ts';
import { viewOperations } from '#lib/server/insight/index.ts';
import { appointAdministrator, runsSystem } from '#lib/server/institutes/index.ts';
import { enqueueJob } from '#lib/server/platform/jobs/index.ts';
import { emit, unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { nodeOf } from '#tests/support/desk.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { keepingLog } from '#tests/support/log.ts';

eachDatabase((open, engine) => {
	test('the database says what it is, how large, and that it keeps what it acknowledged', async () => {
		const app = await open();
		const { database } = await viewOperations(systemContext(app));
		expect(database.version).toMatch(engine === 'sqlite' ? /^SQLite 3\./ : /^PostgreSQL \d/);
		expect(database.sizeBytes).toBeGreaterThan(100_000);
		expect(database.migrations).toBeGreaterThanOrEqual(7);
		// The PostgreSQL of the tests is made fast, not safe; its settings are read all the same.
		expect(database.checks).toHaveLength(3);
		if (engine === 'sqlite') expect(database.checks.every(({ isFine }) => isFine)).toBe(true);
	});

	test('a job that stopped, one that nobody does, and news left behind ring', async () => {
		const clock = settableClock();
		const app = await open({ clock, log: keepingLog() });
		const ctx = systemContext(app);
		const kinds = async () => (await viewOperations(ctx)).alarms.map(({ kind }) => kind);
		expect(await kinds()).not.toContain('jobs-idle');
		await unitOfWork(ctx, (unit) => enqueueJob(unit, { name: 'pour', key: 'a' }));
		await unitOfWork(ctx, (unit) => emit(unit, 'module.completed', { completionId: 'none' }));
		clock.pass(HOUR);
		expect(await kinds()).toEqual(expect.arrayContaining(['jobs-idle', 'undelivered']));
		for (let times = 0; times < 6; times++) {
			await runJobs(app, { pour: { run: () => Promise.reject(new Error('no cups')) } });
			clock.pass(7 * HOUR);
		}
		expect(await kinds()).toContain('stopped');
		expect(await kinds()).not.toContain('jobs-idle');
	});

	test('an academy without an administrator rings until one is appointed there or above', async () => {
		const app = await open();
		const ctx = systemContext(app);
		const codes = async () => (await viewOperations(ctx)).withoutAdministrator.map(({ code }) => code);
		expect(await codes()).toContain('ACADEMY');
		expect(await codes()).not.toContain('DEMO');
		const operator = await signedIn(app, 'ADMIN-1');
		const academy = await nodeOf(app, 'ACADEMY');
		const root = { ...operator.actor.grants[0]!, permission: 'operator', institutePath: academy.path } as const;
		const appointing = { ...operator, actor: { ...operator.actor, grants: [root] } };
		const person = {
			name: 'Bilal',
			serviceNumber: 'B-1',
			role: 'judge',
			jurisdiction: 'punjab',
			language: 'ur'
		} as const;
		expect(await appointAdministrator(appointing, academy, person)).toMatchObject({ ok: true });
		expect(await codes()).not.toContain('ACADEMY');
	});

	test('a backup is known by the file that is touched after it, and rings when it is old', async () => {
		const clock = settableClock();
		const folder = mkdtempSync(join(tmpdir(), 'rahbar-backup-'));
		const app = await open({ clock, ...(engine === 'postgres' ? { env: { DATA_DIR: folder } } : {}) });
		const file = join(app.config.dataDir, 'last-backup');
		expect((await viewOperations(systemContext(app))).backupAt).toBeNull();
		writeFileSync(file, '');
		utimesSync(file, clock.now(), clock.now());
		const kinds = async () => (await viewOperations(systemContext(app))).alarms.map(({ kind }) => kind);
		expect(await kinds()).not.toContain('old-backup');
		clock.pass(3 * 24 * HOUR);
		expect(await kinds()).toContain('old-backup');
		rmSync(folder, { recursive: true });
	});

	test('only an operator at a root runs the system', async () => {
		const app = await open();
		const [national, demo] = [await nodeOf(app, 'NATIONAL'), await nodeOf(app, 'DEMO')];
		expect(runsSystem([{ permission: 'operator', institutePath: national.path }])).toBe(true);
		expect(runsSystem([{ permission: 'operator', institutePath: demo.path }])).toBe(false);
		expect(runsSystem([{ permission: 'authority', institutePath: national.path }])).toBe(false);
	});
});
