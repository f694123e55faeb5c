import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { uuidv7 } from '#lib/base/ids.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { emit, unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { findUnfinishedAbout } from '#lib/server/platform/jobs/index.ts';
import { findUndelivered } from '#lib/server/wiring.ts';
import { FOUNDED_AT, settableClock } from '#tests/support/clock.ts';
import { eachDatabase } from '#tests/support/database.ts';
import { jobsOf, runJobs } from '#tests/support/jobs.ts';
import { keepingLog } from '#tests/support/log.ts';

eachDatabase((open) => {
	test('news is delivered after the commit', async () => {
		const app = await open();
		await unitOfWork(systemContext(app), (unit) => emit(unit, 'tea.served', { cups: '2' }));
		expect(await lastEvent(app, 'tea.served')).toMatchObject({
			payload: { cups: '2' },
			raisedAt: FOUNDED_AT,
			deliveredAt: FOUNDED_AT
		});
	});

	test('news of a nested unit of work waits for the outer commit, and is gone with it', async () => {
		const app = await open();
		const ctx = { ...systemContext(app), afterCommit: async () => void delivered.push('now') };
		const delivered: string[] = [];
		const nested = () => unitOfWork(ctx, (unit) => emit(unit, 'tea.served', {}));
		const outer = unitOfWork(ctx, async () => {
			await nested();
			expect(delivered).toEqual([]);
			throw new Error('spilt');
		});
		await expect(outer).rejects.toThrow('spilt');
		expect(delivered).toEqual([]);
		expect(await lastEvent(app, 'tea.served')).toBeUndefined();
		await unitOfWork(ctx, nested);
		expect(delivered).toEqual(['now']);
	});

	test('news that a crash left undelivered is delivered by a job of any process, once a minute has passed', async () => {
		const clock = settableClock();
		const app = await open({ clock });
		await leaveBehind(app, 'tea.served', { cups: '2' });
		await findUndelivered(systemContext(app));
		expect(await runJobs(app)).toBe(0); // whoever raised it may be at it
		clock.pass(61_000);
		await findUndelivered(systemContext(app));
		await findUndelivered(systemContext(app));
		expect(await runJobs(app)).toBe(1);
		expect((await lastEvent(app, 'tea.served'))?.deliveredAt).toEqual(clock.now());
	});

	test('news whose hearer fails is told, kept for a later attempt, and does not hold up the rest', async () => {
		const clock = settableClock();
		const log = keepingLog();
		const app = await open({ clock, log });
		await leaveBehind(app, 'module.completed', { completionId: 'no such completion' });
		await leaveBehind(app, 'tea.served', {});
		clock.pass(61_000);
		await findUndelivered(systemContext(app));
		expect(await runJobs(app)).toBe(2);
		expect(log.entries.filter(({ level }) => level === 'error')).toHaveLength(1);
		expect((await lastEvent(app, 'module.completed'))?.deliveredAt).toBeNull();
		expect((await lastEvent(app, 'tea.served'))?.deliveredAt).toEqual(clock.now());
		clock.pass(61_000);
		expect(await runJobs(app)).toBe(1);
	});

	test('news that fails at once is left to a job', async () => {
		const clock = settableClock();
		const log = keepingLog();
		const app = await open({ clock, log });
		await unitOfWork(systemContext(app), (unit) => emit(unit, 'module.completed', { completionId: 'none' }));
		expect(log.entries).toMatchObject([{ level: 'error', fields: { event: 'module.completed' } }]);
		clock.pass(61_000);
		await findUndelivered(systemContext(app));
		expect((await jobsOf(app)).size).toBe(1);
	});

	test('news that touches many people is delivered by a job about its subject', async () => {
		const app = await open();
		const assignmentId = uuidv7();
		await unitOfWork(systemContext(app), (unit) => emit(unit, 'assignment.changed', { assignmentId, people: '501' }));
		expect((await lastEvent(app, 'assignment.changed'))?.deliveredAt).toBeNull();
		expect(await findUnfinishedAbout(app.db.read, assignmentId)).toMatchObject({ name: 'deliver-news' });
		expect(await runJobs(app)).toBe(1);
		expect((await lastEvent(app, 'assignment.changed'))?.deliveredAt).toEqual(FOUNDED_AT);
		expect(await findUnfinishedAbout(app.db.read, assignmentId)).toBeNull();
	});
});

/** What stands in the database when the process dies between the commit and the delivery. */
async function leaveBehind({ db }: App, name: string, payload: Record<string, string>): Promise<void> {
	await db.write(async (tx) => {
		await tx.insert(tx.t.domainEvents).values({ id: uuidv7(), name, payload, raisedAt: FOUNDED_AT, deliveredAt: null });
	});
}

async function lastEvent({ db: { read } }: App, name: string) {
	const { domainEvents } = read.t;
	const [event] = await read.select().from(domainEvents).where(eq(domainEvents.name, name));
	return event;
}
