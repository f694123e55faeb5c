import { expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import {
	cancelJob,
	enqueueJob,
	planRecurring,
	pruneJobs,
	restartJob,
	startRunner,
	stateOf,
	type JobKinds
} from '#lib/server/platform/jobs/index.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { DAY, FOUNDED_AT, HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, openAgain } from '#tests/support/database.ts';
import { jobsOf, runJobs } from '#tests/support/jobs.ts';
import { keepingLog } from '#tests/support/log.ts';

eachDatabase((open, engine) => {
	test('what is asked for twice under one key is done once', async () => {
		const app = await open();
		const poured: string[] = [];
		const kinds = pouring(poured);
		expect(await ask(app, 'a')).toBe(true);
		expect(await ask(app, 'a')).toBe(false);
		expect(await runJobs(app, kinds)).toBe(1);
		expect(await ask(app, 'a')).toBe(false);
		expect(await runJobs(app, kinds)).toBe(0);
		expect(poured).toEqual(['a']);
	});

	test('a job is asked for with the change that needs it, or not at all', async () => {
		const app = await open();
		const spilt = unitOfWork(systemContext(app), async (unit) => {
			await enqueueJob(unit, { name: 'pour', key: 'a' });
			throw new Error('spilt');
		});
		await expect(spilt).rejects.toThrow('spilt');
		expect(await runJobs(app, pouring([]))).toBe(0);
	});

	test('several runners on two processes run each job once', async () => {
		const app = await open();
		// A second writer of SQLite in this very process would block both; there, four runners share the one.
		const other = engine === 'postgres' ? await openAgain(app) : app;
		const keys = Array.from({ length: 60 }, (_, index) => String(index));
		for (const key of keys) await ask(app, key);
		const poured: string[] = [];
		const kinds = pouring(poured);
		const ran = await Promise.all([app, other, app, other].map((process) => runJobs(process, kinds)));
		expect(poured.sort()).toEqual(keys.sort());
		expect(ran.reduce((sum, each) => sum + each, 0)).toBe(keys.length);
		if (other !== app) await other.close();
	});

	test('a failure is tried again after a while, then given to a person, who starts it anew', async () => {
		const clock = settableClock();
		const log = keepingLog();
		const app = await open({ clock, log });
		let isBroken = true;
		const kinds = { pour: { run: async () => (isBroken ? Promise.reject(new Error('no cups')) : undefined) } };
		await ask(app, 'a');
		expect(await runJobs(app, kinds)).toBe(1);
		expect(await runJobs(app, kinds)).toBe(0); // not at once
		for (let times = 1; times < 6; times++) {
			clock.pass(7 * HOUR);
			expect(await runJobs(app, kinds)).toBe(1);
		}
		const stopped = (await jobsOf(app)).get('pour/a')!;
		expect(stopped).toMatchObject({ lastError: 'no cups', finishedAt: null });
		expect(stateOf(stopped, clock.now())).toBe('stopped');
		expect(log.entries.filter(({ level }) => level === 'error')).toHaveLength(6);
		clock.pass(DAY);
		expect(await runJobs(app, kinds)).toBe(0);

		isBroken = false;
		await restartJob(systemContext(app), stopped.id);
		expect(await runJobs(app, kinds)).toBe(1);
		expect(stateOf((await jobsOf(app)).get('pour/a')!, clock.now())).toBe('done');
	});

	test('what recurs is planned once by all processes, runs at its time in Pakistan, and again the next day', async () => {
		const clock = settableClock();
		const app = await open({ clock, log: keepingLog() });
		let isBroken = false;
		const run = async () => (isBroken ? Promise.reject(new Error('no milk')) : undefined);
		const kinds: JobKinds = { breakfast: { run, every: 'day', minutesIn: 8 * 60 } };
		const job = async () => (await jobsOf(app)).get('breakfast')!;
		await planRecurring(systemContext(app), kinds);
		await planRecurring(systemContext(app), kinds);
		expect((await jobsOf(app)).size).toBe(1);
		expect((await job()).runAt).toEqual(new Date('2026-12-02T03:00:00.000Z')); // it is nine o'clock now
		expect(await runJobs(app, kinds)).toBe(0);
		clock.pass(DAY);
		expect(await runJobs(app, kinds)).toBe(1);
		expect(await job()).toMatchObject({ finishedAt: null, runAt: new Date('2026-12-03T03:00:00.000Z') });

		isBroken = true;
		for (let times = 0; times < 6; times++) {
			clock.pass(times === 0 ? DAY : 3 * HOUR);
			await runJobs(app, kinds);
		}
		expect(stateOf(await job(), clock.now())).not.toBe('done');
		isBroken = false;
		clock.pass(2 * DAY);
		expect(await runJobs(app, kinds)).toBe(1);
		expect(await job()).toMatchObject({ stoppedAt: null, lastError: null, succeededAt: clock.now() });
	});

	test('whoever falls silent loses the job to another, and cannot touch it any more', async () => {
		const clock = settableClock();
		const app = await open({ clock });
		await ask(app, 'a');
		const done: string[] = [];
		const fallSilent: JobKinds = {
			pour: {
				run: async (_ctx, _payload, progress) => {
					await progress(1, 2);
					expect(await runJobs(app, pouring(done))).toBe(0); // the lease holds
					clock.pass(2 * 60_000);
					expect(await runJobs(app, pouring(done))).toBe(1);
					await progress(2, 2);
					done.push('by two');
				}
			}
		};
		await runJobs(app, fallSilent);
		expect(done).toEqual(['a']);
		expect((await jobsOf(app)).get('pour/a')).toMatchObject({ finishedAt: clock.now(), lastError: null });
	});

	test('two jobs about one subject run one after the other', async () => {
		const clock = settableClock();
		const app = await open({ clock });
		await ask(app, 'a', 'the kettle');
		clock.pass(1);
		await ask(app, 'b', 'the kettle');
		clock.pass(1);
		await ask(app, 'c', 'the pot');
		const order: string[] = [];
		const kinds: JobKinds = {
			pour: {
				run: async (_ctx, { cup }) => {
					order.push(`${cup} begins`);
					if (cup === 'a') await runJobs(app, kinds);
					order.push(`${cup} ends`);
				}
			}
		};
		await runJobs(app, kinds);
		expect(order).toEqual(['a begins', 'c begins', 'c ends', 'a ends', 'b begins', 'b ends']);
	});

	test('a stopping process leaves its job at the next step, and another goes on', async () => {
		const app = await open();
		await ask(app, 'a');
		const stopping = new AbortController();
		const kinds: JobKinds = {
			pour: {
				run: async (_ctx, _payload, progress) => {
					stopping.abort();
					await progress(1, 2);
				}
			}
		};
		await runJobs(app, kinds, stopping.signal);
		expect((await jobsOf(app)).get('pour/a')).toMatchObject({ finishedAt: null, leaseOwner: null, attempts: 0 });
		expect(await runJobs(app, pouring([]))).toBe(1);
	});

	test('what is cancelled is not run, and not asked for again', async () => {
		const app = await open();
		await ask(app, 'a');
		const { id } = (await jobsOf(app)).get('pour/a')!;
		await cancelJob(systemContext(app), id);
		expect(await runJobs(app, pouring([]))).toBe(0);
		expect(await ask(app, 'a')).toBe(false);
		await expect(cancelJob(systemContext(app), id)).rejects.toThrow('not found');
		await expect(restartJob(systemContext(app), id)).rejects.toThrow('not found');
	});

	test('what recurs can be run now, and cannot be cancelled', async () => {
		const app = await open();
		const kinds: JobKinds = { pour: { run: async () => undefined, every: 'day' } };
		await planRecurring(systemContext(app), kinds);
		const { id } = (await jobsOf(app)).get('pour')!;
		await expect(cancelJob(systemContext(app), id)).rejects.toThrow('not found');
		await restartJob(systemContext(app), id);
		expect(await runJobs(app, kinds)).toBe(1);
	});

	test('what is done is forgotten after thirty days', async () => {
		const clock = settableClock();
		const app = await open({ clock });
		await ask(app, 'a');
		await runJobs(app, pouring([]));
		clock.pass(29 * DAY);
		await pruneJobs(systemContext(app));
		expect((await jobsOf(app)).has('pour/a')).toBe(true);
		clock.pass(2 * DAY);
		await pruneJobs(systemContext(app));
		expect((await jobsOf(app)).has('pour/a')).toBe(false);
	});

	test('a job whose kind this process does not know is left to others', async () => {
		const app = await open();
		await ask(app, 'a');
		expect(await runJobs(app, { other: { run: async () => undefined } })).toBe(0);
		expect(await runJobs(app, pouring([]))).toBe(1);
	});

	test('a runner takes up what becomes due, until it is stopped', async () => {
		const app = await open();
		const poured: string[] = [];
		let told = () => undefined as void;
		const first = new Promise<void>((resolve) => (told = resolve));
		const runner = await startRunner(
			systemContext(app),
			pouring(poured, () => told())
		);
		await ask(app, 'a');
		await first;
		await runner.stop();
		await ask(app, 'b');
		expect(poured).toEqual(['a']);
		expect((await jobsOf(app)).get('pour/b')).toMatchObject({ finishedAt: null, runAt: FOUNDED_AT });
	});
});

/** A kind that notes which keys it was run for. */
function pouring(poured: string[], told: () => void = () => undefined): JobKinds {
	return {
		pour: {
			run: async (_ctx, { cup }) => {
				await new Promise((resolve) => setTimeout(resolve, 1));
				poured.push(cup!);
				told();
			}
		}
	};
}

function ask(app: App, cup: string, subjectId?: string): Promise<boolean> {
	return unitOfWork(systemContext(app), (unit) =>
		enqueueJob(unit, { name: 'pour', key: cup, payload: { cup }, subjectId })
	);
}
