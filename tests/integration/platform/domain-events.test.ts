import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { uuidv7 } from '#lib/base/ids.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { emit, unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { FOUNDED_AT } from '#tests/support/clock.ts';
import { eachDatabase, openAgain } from '#tests/support/database.ts';
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

	test('news that a crash left undelivered is delivered at the next start', async () => {
		const app = await open();
		await leaveBehind(app, 'tea.served', { cups: '2' });
		const next = await openAgain(app);
		expect((await lastEvent(next, 'tea.served'))?.deliveredAt).toEqual(FOUNDED_AT);
		await next.close();
	});

	test('news whose hearer fails is told, kept, and does not hold up the rest', async () => {
		const app = await open();
		await leaveBehind(app, 'module.completed', { completionId: 'no such completion' });
		await leaveBehind(app, 'tea.served', {});
		const log = keepingLog();
		const next = await openAgain(app, { log });
		expect(log.entries.filter(({ level }) => level === 'error')).toHaveLength(1);
		expect((await lastEvent(next, 'module.completed'))?.deliveredAt).toBeNull();
		expect((await lastEvent(next, 'tea.served'))?.deliveredAt).toEqual(FOUNDED_AT);
		await next.close();
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
