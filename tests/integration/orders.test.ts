import { expect, test } from 'vitest';
import { systemContext } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { DAY } from '../support/clock.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { nodeOf, numbers } from '../support/desk.ts';
import { enlist } from '../support/enlist.ts';
import { applyOrder, atDemo, keeperOf, orderAt, roleOf, settable, stateOf, writeOrder } from '../support/orders.ts';

eachDatabase((open) => {
	test('applied as one and taken back as one: postings, permissions and cohorts are just what they were', async () => {
		const { app, ctx } = await atDemo(open);
		const { id: stationId } = await nodeOf(app, 'STATION');
		const cohort = await institutes.createCohort(ctx, 'STATION', 'Recruits');
		const [pc, teacher] = await enlist(app, [
			{ serviceNumber: 'PC-1', institute: 'STATION' },
			{ serviceNumber: 'TEACHER-2', institute: 'STATION' }
		]);
		await institutes.grantPermission(systemContext(app), {
			accountId: teacher!,
			instituteId: stationId,
			permission: 'instructor'
		});
		await institutes.addMembers(ctx, 'STATION', cohort, [pc!]);
		await institutes.addInstructor(ctx, 'STATION', cohort, teacher!);
		const before = await stateOf(app);

		const id = await applyOrder(app, ctx, 'DEMO', {
			text: 'PC-1,,DEMO\nTEACHER-2,,DEMO,dsp\nSHO-1,,,dsp',
			title: 'CPO/114'
		});
		const applied = await orderAt(app, ctx, 'DEMO', id);
		expect(applied.state).toBe('applied');
		expect(
			applied.rows.map(({ outcome, led, left, rights }) => [
				outcome,
				led,
				left,
				rights.map(({ permission }) => permission)
			])
		).toEqual([
			['moved', 0, 1, []],
			['moved', 1, 0, ['instructor']],
			['duty', 0, 0, []]
		]);
		expect(await numbers(ctx, 'STATION')).toEqual([]);
		expect((await signedIn(app, 'TEACHER-2')).actor).toMatchObject({ role: 'dsp', grants: [] });
		expect(await roleOf(app, 'SHO-1')).toBe('dsp');
		expect(applied.against).toEqual([]);

		expect(await institutes.undoOrder(ctx, await nodeOf(app, 'DEMO'), id, { leaveKept: false })).toMatchObject({
			ok: true
		});
		expect(await stateOf(app)).toEqual(before);
		expect(await numbers(ctx, 'STATION')).toEqual(['PC-1', 'TEACHER-2']);
		expect(await institutes.undoOrder(ctx, await nodeOf(app, 'DEMO'), id, { leaveKept: true })).toMatchObject({
			reason: 'not-applied'
		});
	});

	test('what happened in between stands against taking it back, and the others can be taken back without them', async () => {
		const { app, ctx } = await atDemo(open);
		const desk = await nodeOf(app, 'DEMO');
		await enlist(app, [{ serviceNumber: 'PC-1' }, { serviceNumber: 'PC-2' }, { serviceNumber: 'PC-3' }]);
		const id = await applyOrder(app, ctx, 'DEMO', { text: 'PC-1\nPC-2\nPC-3', to: 'STATION' });
		await applyOrder(app, ctx, 'DEMO', { text: 'PC-1,,,dsp' });
		const cohort = await institutes.createCohort(ctx, 'STATION', 'There');
		settable(app).pass(DAY);
		await institutes.addMembers(ctx, 'STATION', cohort, [(await signedIn(app, 'PC-2')).actor.accountId]);
		expect(await institutes.undoOrder(ctx, desk, id, { leaveKept: false })).toMatchObject({ reason: 'stands-against' });
		const { against, done } = await orderAt(app, ctx, 'DEMO', id);
		expect(against.map(({ serviceNumber, kept }) => [serviceNumber, kept])).toEqual([
			['PC-1', 'keptPosted'],
			['PC-2', 'keptCohort']
		]);
		expect(done).toBe(3);
		expect(await institutes.undoOrder(ctx, desk, id, { leaveKept: true })).toMatchObject({ ok: true });
		expect(await numbers(ctx, 'STATION')).toEqual(['PC-1', 'PC-2']);
		expect((await orderAt(app, ctx, 'DEMO', id)).rows.map(({ state, kept }) => [state, kept])).toEqual([
			['done', 'keptPosted'],
			['done', 'keptCohort'],
			['undone', null]
		]);
	});

	test('nobody takes a permission that they could not give, by posting its holder away or by taking that back', async () => {
		const { app, ctx } = await atDemo(open);
		const text = 'ADMIN-1\nINSTRUCTOR-1';
		const { rows } = await orderAt(app, ctx, 'DEMO', await writeOrder(app, ctx, 'DEMO', { text, to: 'STATION' }));
		expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
			['refused', 'rightsStand'],
			['moved', null]
		]);
		const above = await keeperOf(app, 'NATIONAL');
		const id = await applyOrder(app, above, 'NATIONAL', { text, to: 'STATION' });
		expect((await signedIn(app, 'ADMIN-1')).actor.grants).toEqual([]);
		expect(await institutes.undoOrder(above, await nodeOf(app, 'NATIONAL'), id, { leaveKept: false })).toMatchObject({
			ok: true
		});
		expect((await signedIn(app, 'ADMIN-1')).actor.grants).toHaveLength(1);
	});

	test('an order lives at one desk: nobody finds it at another, and it moves nobody across', async () => {
		const { app, ctx } = await atDemo(open);
		const above = await keeperOf(app, 'NATIONAL');
		const id = await applyOrder(app, above, 'NATIONAL', { text: 'SHO-1', to: 'ACADEMY' });
		expect(await numbers(above, 'ACADEMY')).toContain('SHO-1');
		await expect(orderAt(app, ctx, 'DEMO', id)).rejects.toThrow('not found');
		const back = await writeOrder(app, ctx, 'DEMO', { text: 'SHO-1', to: 'DEMO' });
		expect((await orderAt(app, ctx, 'DEMO', back)).rows).toMatchObject([{ reason: 'personUnknown', before: null }]);
	});
});
