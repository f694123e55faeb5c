import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { uuidv7 } from '#lib/base/ids.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import type { Transaction } from '#lib/server/platform/db/database.ts';
import { isUniqueViolation } from '#lib/server/platform/db/dialect.ts';
import { emit, unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { FOUNDED_AT } from '#tests/support/clock.ts';
import { eachDatabase } from '#tests/support/database.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

eachDatabase((open, engine) => {
	test('loses no update where many change one row at once', async () => {
		const ctx = systemContext(await open());
		const id = await addVersion(ctx, '0');
		const count = engine === 'sqlite' ? 100 : 20;
		await Promise.all(
			Array.from({ length: count }, () =>
				unitOfWork(ctx, async (tx) => {
					const { contentVersions } = tx.t;
					const [row] = await tx.select().from(contentVersions).where(eq(contentVersions.contentId, id));
					await pause();
					await tx
						.update(contentVersions)
						.set({ title: String(Number(row!.title) + 1) })
						.where(eq(contentVersions.contentId, id));
				})
			)
		);
		expect(await titleOf(ctx, id)).toBe(String(count));
	});

	test('a unit of work inside another is part of it', async () => {
		const ctx = systemContext(await open());
		const ids = await unitOfWork(ctx, async () => [
			await addVersion(ctx, 'outer'),
			await unitOfWork(ctx, () => addVersion(ctx, 'inner'))
		]);
		expect(await Promise.all(ids.map((id) => titleOf(ctx, id)))).toEqual(['outer', 'inner']);
	});

	test('what fails leaves nothing: no row of it, none of the work inside it, no news', async () => {
		const app = await open();
		const ctx = systemContext(app);
		const before = await sizes(app);
		const work = unitOfWork(ctx, async (unit) => {
			await addVersion(ctx, 'outer');
			await unitOfWork(ctx, () => addVersion(ctx, 'inner'));
			await emit(unit, 'nothing.happened', {});
			throw new Error('thought better of it');
		});
		await expect(work).rejects.toThrow('thought better of it');
		expect(await sizes(app)).toEqual(before);
	});

	test('work after a failed work goes on', async () => {
		const ctx = systemContext(await open());
		await unitOfWork(ctx, async () => Promise.reject(new Error('no'))).catch(() => undefined);
		expect(await titleOf(ctx, await addVersion(ctx, 'yes'))).toBe('yes');
	});

	test('nobody reads what is not committed', async () => {
		const app = await open();
		const ctx = systemContext(app);
		const before = await sizes(app);
		await unitOfWork(ctx, async () => {
			await addVersion(ctx, 'half');
			expect(await sizes(app)).toEqual(before);
		});
		expect(await sizes(app)).not.toEqual(before);
	});

	test('a key that is taken is recognised', async () => {
		const app = await open();
		const [institute] = await app.db.read.select().from(app.db.read.t.institutes);
		const again = app.db.write(
			async (tx) => void (await tx.insert(tx.t.institutes).values({ ...institute!, id: uuidv7() }))
		);
		expect(isUniqueViolation(await again.catch((problem) => problem))).toBe(true);
		const sameId = app.db.write(
			async (tx) => void (await tx.insert(tx.t.institutes).values({ ...institute!, codeFolded: 'other' }))
		);
		expect(isUniqueViolation(await sameId.catch((problem) => problem))).toBe(true);
	});

	test('any other failure is not taken for a taken key', async () => {
		const app = await open();
		const [account] = await app.db.read.select().from(app.db.read.t.accounts);
		const orphan = { ...account!, id: uuidv7(), instituteId: uuidv7(), serviceNumberFolded: 'orphan' };
		const problem = await app.db
			.write(async (tx) => void (await tx.insert(tx.t.accounts).values(orphan)))
			.catch((caught) => caught);
		expect(problem).toBeInstanceOf(Error);
		expect(isUniqueViolation(problem)).toBe(false);
	});

	test('a parent with children cannot be deleted', async () => {
		const app = await open();
		const { accounts } = app.db.read.t;
		const [account] = await app.db.read.select().from(accounts);
		const deletion = app.db.write(
			async (tx) => void (await tx.delete(tx.t.institutes).where(eq(tx.t.institutes.id, account!.instituteId)))
		);
		await expect(deletion).rejects.toThrow();
		expect(await app.db.read.$count(accounts, eq(accounts.id, account!.id))).toBe(1);
	});

	test('gives back what was stored: instants to the millisecond, structures, Urdu, truth', async () => {
		const app = await open();
		const { domainEvents, institutes } = app.db.read.t;
		const event = {
			id: uuidv7(),
			name: 'a.b',
			payload: { نام: "علی “' \\ 🙂" },
			raisedAt: new Date('2026-03-01T10:20:30.456Z'),
			deliveredAt: null
		};
		await app.db.write(async (tx) => void (await tx.insert(tx.t.domainEvents).values(event)));
		expect(await app.db.read.select().from(domainEvents).where(eq(domainEvents.id, event.id))).toEqual([event]);
		const [demo] = await app.db.read
			.select({ isDemo: institutes.isDemo })
			.from(institutes)
			.where(eq(institutes.code, 'DEMO'));
		expect(demo).toEqual({ isDemo: true });
	});

	test('answers a ping until it is closed, and tells what was asked', async () => {
		const { db } = await open();
		await expect(db.ping()).resolves.toBeUndefined();
		const queries: string[] = [];
		const stop = db.watch((query) => queries.push(query));
		await db.read.$count(db.read.t.accounts);
		stop();
		await db.read.$count(db.read.t.accounts);
		expect(queries).toHaveLength(1);
	});

	if (engine === 'sqlite') {
		test('the reader cannot write', async () => {
			const { db } = await open();
			const stray = db.read as Transaction;
			await expect((async () => void (await stray.delete(stray.t.domainEvents)))()).rejects.toThrow(/readonly/);
		});
	}
});

async function addVersion(ctx: Parameters<typeof unitOfWork>[0], title: string): Promise<string> {
	const id = uuidv7();
	await unitOfWork(ctx, async (tx) => {
		await tx.insert(tx.t.contentVersions).values({ contentId: id, version: '1', title, firstServedAt: FOUNDED_AT });
	});
	return id;
}

async function titleOf({ db: { read } }: Pick<App, 'db'>, id: string): Promise<string | undefined> {
	const [row] = await read.select().from(read.t.contentVersions).where(eq(read.t.contentVersions.contentId, id));
	return row?.title;
}

async function sizes({ db: { read } }: App): Promise<number[]> {
	return [await read.$count(read.t.contentVersions), await read.$count(read.t.domainEvents)];
}
