import { describe, expect, test } from 'vitest';
import { systemContext } from '#lib/server/app.ts';
import { viewServedBefore } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { DAY } from '../support/clock.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { nodeOf, numbers } from '../support/desk.ts';
import { enlist } from '../support/enlist.ts';
import { finishLessons } from '../support/furnish-world.ts';
import { applyOrder, atDemo, countAt, keeperOf, orderAt, settable, stateOf, writeOrder } from '../support/orders.ts';

const whatever = { onlyIfNoneRefused: false };

eachDatabase((open) => {
	test('a later day waits, is done on that day once, and can be called off before', async () => {
		const { app, ctx } = await atDemo(open);
		const system = systemContext(app);
		await enlist(app, [{ serviceNumber: 'PC-1' }, { serviceNumber: 'PC-2' }, { serviceNumber: 'PC-3' }]);
		const id = await applyOrder(app, ctx, 'DEMO', {
			text: 'PC-1,,STATION\nPC-2,,STATION,3/12/2026\nPC-3,,STATION,3/12/2026'
		});
		const off = await applyOrder(app, ctx, 'DEMO', { text: 'SHO-1', to: 'STATION', day: '2026-12-03' });
		expect((await orderAt(app, ctx, 'DEMO', id)).rows.map(({ state }) => state)).toEqual([
			'done',
			'waiting',
			'waiting'
		]);
		expect(await institutes.cancelOrder(ctx, await nodeOf(app, 'DEMO'), off)).toMatchObject({ ok: true });
		expect(await institutes.cancelOrder(ctx, await nodeOf(app, 'DEMO'), off)).toMatchObject({ reason: 'not-waiting' });
		await applyOrder(app, ctx, 'DEMO', { text: 'PC-3,,,dsp' });

		settable(app).pass(DAY);
		expect(await institutes.applyDueOrders(system)).toEqual({ orders: 0, people: 0 });
		settable(app).pass(DAY);
		const runs = await Promise.all([institutes.applyDueOrders(system), institutes.applyDueOrders(system)]);
		expect(runs.map(({ people }) => people).sort()).toEqual([0, 1]);
		const { rows, state } = await orderAt(app, ctx, 'DEMO', id);
		expect([state, ...rows.map((row) => row.state)]).toEqual(['applied', 'done', 'done', 'stopped']);
		expect(await numbers(ctx, 'STATION')).toEqual(['PC-1', 'PC-2']);
		expect((await orderAt(app, ctx, 'DEMO', off)).state).toBe('cancelled');
		expect(await institutes.undoOrder(ctx, await nodeOf(app, 'DEMO'), id, { leaveKept: false })).toMatchObject({
			ok: true
		});
		expect(await numbers(ctx, 'STATION')).toEqual([]);
	});

	test('an earlier day is when the posting began', async () => {
		const { app, ctx } = await atDemo(open);
		settable(app).pass(30 * DAY);
		await applyOrder(app, ctx, 'DEMO', { text: 'SHO-1', to: 'STATION', day: '15-Dec-2026' });
		const { postings } = app.db.read.t;
		const { accountId } = (await signedIn(app, 'SHO-1')).actor;
		const own = (await app.db.read.select().from(postings)).filter((posting) => posting.accountId === accountId);
		const at = new Date('2026-12-14T19:00:00Z');
		expect(own.map(({ startedAt, endedAt }) => [startedAt > at ? 'later' : startedAt, endedAt]).slice(-1)).toEqual([
			[at, null]
		]);
		expect(own.filter(({ endedAt }) => endedAt?.getTime() === at.getTime())).toHaveLength(1);
	});

	test('two administrators: the second finds that things changed, and reads again; two presses apply once', async () => {
		const { app, ctx } = await atDemo(open);
		const desk = await nodeOf(app, 'DEMO');
		const mine = await writeOrder(app, ctx, 'DEMO', { text: 'SHO-1\nCONSTABLE-1', to: 'STATION' });
		await applyOrder(app, ctx, 'DEMO', { text: 'SHO-1,,,dsp' });
		expect(await institutes.applyOrder(ctx, desk, mine, whatever)).toMatchObject({ reason: 'changed-since' });
		expect(await numbers(ctx, 'STATION')).toEqual([]);
		expect(await institutes.rereadOrder(ctx, desk, mine)).toMatchObject({ ok: true });
		const outcomes = await Promise.all([1, 2].map(() => institutes.applyOrder(ctx, desk, mine, whatever)));
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await numbers(ctx, 'STATION')).toEqual(['CONSTABLE-1', 'SHO-1']);
		const theirs = await Promise.all([1, 2].map(() => writeOrder(app, ctx, 'DEMO', { text: 'SHO-1', to: 'DEMO' })));
		const both = await Promise.all(theirs.map((id) => institutes.applyOrder(ctx, desk, id, whatever)));
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
	});

	test('a fall in the middle leaves nothing half-applied', async () => {
		const { app, ctx } = await atDemo(open);
		const id = await writeOrder(app, ctx, 'DEMO', { text: 'SHO-1\nINSTRUCTOR-1', to: 'STATION' });
		const before = await stateOf(app);
		const fallen = unitOfWork(ctx, async () => {
			await institutes.applyOrder(ctx, await nodeOf(app, 'DEMO'), id, whatever);
			throw new Error('killed');
		});
		await expect(fallen).rejects.toThrow('killed');
		expect(await stateOf(app)).toEqual(before);
		expect((await orderAt(app, ctx, 'DEMO', id)).state).toBe('dry');
	});

	test('the old institute keeps who served there, when, by which order, and what was completed until they left', async () => {
		const { app, ctx } = await atDemo(open);
		const officer = await signedIn(app, 'INSPECTOR-1');
		settable(app).pass(DAY);
		await finishLessons(officer, 'first-response-and-referral');
		settable(app).pass(DAY);
		const above = await keeperOf(app, 'NATIONAL');
		const id = await applyOrder(app, above, 'NATIONAL', { text: 'INSPECTOR-1', to: 'ACADEMY', title: 'IGP/7' });
		settable(app).pass(DAY);
		await finishLessons(await signedIn(app, 'INSPECTOR-1'), 'provincial-law');
		const demo = await nodeOf(app, 'DEMO');
		const { people, total } = await viewServedBefore(ctx, demo, 1);
		const lessons = await app.db.read.$count(app.db.read.t.lessonCompletions);
		expect([total, people.map(({ serviceNumber, code, order }) => [serviceNumber, code, order?.title])]).toEqual([
			1,
			[['INSPECTOR-1', 'DEMO', 'IGP/7']]
		]);
		expect(people[0]!.lessons).toBeGreaterThan(0);
		expect(people[0]!.lessons).toBeLessThan(lessons);
		expect(JSON.stringify(people)).not.toContain('ACADEMY');
		expect((await viewServedBefore(ctx, await nodeOf(app, 'NATIONAL'), 1)).total).toBe(0);
		await institutes.undoOrder(above, await nodeOf(app, 'NATIONAL'), id, { leaveKept: false });
		expect((await viewServedBefore(ctx, demo, 1)).total).toBe(0);
	});

	describe('500 moves', () => {
		test('are read, applied and taken back as one', async () => {
			const { app, ctx } = await atDemo(open);
			const people = Array.from({ length: 500 }, (_, index) => ({ serviceNumber: `MANY-${index}` }));
			const roster = `Service number,Name,Role,Jurisdiction\n${people.map(({ serviceNumber }) => `${serviceNumber},Officer Gul,constable,punjab`).join('\n')}`;
			const desk = await nodeOf(app, 'DEMO');
			const imported = await institutes.readRoster(ctx, desk, {
				name: 'many.csv',
				bytes: new TextEncoder().encode(roster)
			});
			if (!imported.ok) throw new Error(imported.reason);
			await institutes.applyRoster(ctx, desk, imported.value, whatever);
			const text = people.map(({ serviceNumber }) => `${serviceNumber},,STATION,dsp,sindh`).join('\n');
			const began = performance.now();
			const id = await writeOrder(app, ctx, 'DEMO', { text });
			const planned = performance.now();
			expect(await institutes.applyOrder(ctx, desk, id, { onlyIfNoneRefused: true })).toMatchObject({ ok: true });
			const applied = performance.now();
			expect(await countAt(app, 'STATION', 'dsp')).toBe(500);
			expect(await institutes.undoOrder(ctx, desk, id, { leaveKept: false })).toMatchObject({ ok: true });
			expect(await countAt(app, 'DEMO', 'constable')).toBeGreaterThanOrEqual(500);
			console.info(
				`${app.db.dialect}: read ${Math.round(planned - began)} ms, apply ${Math.round(applied - planned)} ms, undo ${Math.round(performance.now() - applied)} ms`
			);
		});
	});
});
