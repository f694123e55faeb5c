import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#lib/base/dates.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { createAssignment, listAssignments } from '#lib/server/learning/index.ts';
import { constables, days, post } from '#tests/support/assign.ts';
import { DAY, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';

eachDatabase((open) => {
	const start = async () => {
		const clock = settableClock();
		const app = await open({ clock });
		const ctx = await signedIn(app, 'INSTRUCTOR-1');
		const { institute } = await institutes.openDesk(ctx, 'DEMO', institutes.deskDoors.delegate);
		const { accountId } = (await signedIn(app, 'SHO-1')).actor;
		const untilOn = addDays(dayOf(clock.now()), institutes.DELEGATION_DAYS);
		const give = (until = untilOn) => institutes.delegateSight(ctx, institute, { accountId, untilOn: until });
		return { app, ctx, clock, institute, accountId, untilOn, give, delegate: () => signedIn(app, 'SHO-1') };
	};

	describe('a delegate', () => {
		test('sees boards and lists until the last day, and not the day after', async () => {
			const { give, delegate, clock, untilOn } = await start();
			await expect(institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.boards)).rejects.toThrow(
				'not found'
			);
			expect(await give()).toEqual({ ok: true, value: null });
			const ctx = await delegate();
			const { institute, permissions } = await institutes.openDesk(ctx, 'DEMO', institutes.deskDoors.boards);
			expect(permissions).toEqual(['delegate']);
			expect(institutes.sightUntil(ctx, institute)).toBe(untilOn);
			expect((await listAssignments(ctx, 'DEMO')).mayEdit).toBe(false);
			clock.pass(institutes.DELEGATION_DAYS * DAY);
			await institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.people);
			clock.pass(DAY);
			await expect(institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.people)).rejects.toThrow(
				'not found'
			);
		});

		test('changes nothing, opens no record, prints no slip, delegates nobody and sees no other institute', async () => {
			const { give, delegate } = await start();
			await give();
			const ctx = await delegate();
			const { record, slips, roster, tree, delegate: door } = institutes.deskDoors;
			for (const allowed of [record, slips, roster, tree, door, institutes.cohortEditors])
				await expect(institutes.openDesk(ctx, 'DEMO', allowed)).rejects.toThrow('not found');
			for (const code of ['ACADEMY', 'NATIONAL'])
				await expect(institutes.openDesk(ctx, code, institutes.deskDoors.people)).rejects.toThrow('not found');
			const work = { audience: constables, moduleIds: [], ...days };
			await expect(createAssignment(ctx, 'DEMO', work)).rejects.toThrow('not found');
			const other = (await signedIn((await start()).app, 'CONSTABLE-1')).actor.accountId;
			await expect(institutes.issueOneTimeCode(ctx, other)).rejects.toThrow('not found');
		});

		test('who was posted away sees nothing, and stands in the list as away', async () => {
			const { app, ctx, give, delegate, institute, accountId } = await start();
			await give();
			const listed = async () => (await institutes.viewDelegations(ctx, institute)).map(({ isAway }) => isAway);
			expect(await listed()).toEqual([false]);
			await post(app, accountId, 'sho', 'ACADEMY');
			await expect(institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.boards)).rejects.toThrow(
				'not found'
			);
			expect(await listed()).toEqual([true]);
		});

		test('is ended in one step, given again with a new day, and all of it stays on record', async () => {
			const { app, ctx, clock, give, delegate, institute, accountId, untilOn } = await start();
			await give();
			clock.pass(DAY);
			await give(addDays(untilOn, 7));
			expect(await institutes.viewDelegation(ctx, institute, accountId)).toMatchObject({
				untilOn: addDays(untilOn, 7),
				by: ctx.actor.name
			});
			const administrator = await signedIn(app, 'ADMIN-1');
			await institutes.endDelegation(administrator, institute, accountId);
			await institutes.endDelegation(administrator, institute, accountId);
			await expect(institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.people)).rejects.toThrow(
				'not found'
			);
			const all = await institutes.viewDelegations(ctx, institute);
			expect(all.map(({ isLive, serviceNumber }) => [isLive, serviceNumber])).toEqual([
				[false, 'SHO-1'],
				[false, 'SHO-1']
			]);
			expect(all[0]).toMatchObject({ endedBy: administrator.actor.name });
		});

		test('is not made with a day in the past or far ahead, of oneself, or of somebody who serves elsewhere', async () => {
			const { app, ctx, give, institute, untilOn } = await start();
			expect(await give(addDays(untilOn, -15))).toEqual({ ok: false, reason: 'until-past' });
			expect(await give(addDays(untilOn, 400))).toEqual({ ok: false, reason: 'until-far' });
			const self = { accountId: ctx.actor.accountId, untilOn };
			expect(await institutes.delegateSight(ctx, institute, self)).toEqual({ ok: false, reason: 'self' });
			const judge = { accountId: (await signedIn(app, 'JUDGE-1')).actor.accountId, untilOn };
			await expect(institutes.delegateSight(ctx, institute, judge)).rejects.toThrow('not found');
		});

		test('who is posted elsewhere looks on no more, and does again on coming back', async () => {
			const { app, give, delegate, accountId } = await start();
			await give();
			await post(app, accountId, 'sho', 'ACADEMY');
			await expect(institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.people)).rejects.toThrow(
				'not found'
			);
			await post(app, accountId, 'sho');
			await institutes.openDesk(await delegate(), 'DEMO', institutes.deskDoors.people);
		});

		test('who holds more keeps it, and is told no day', async () => {
			const { app, institute, untilOn } = await start();
			const administrator = await signedIn(app, 'ADMIN-1');
			const { accountId } = (await signedIn(app, 'INSTRUCTOR-1')).actor;
			await institutes.delegateSight(administrator, institute, { accountId, untilOn });
			const ctx = await signedIn(app, 'INSTRUCTOR-1');
			expect(institutes.sightUntil(ctx, institute)).toBeNull();
			expect(institutes.permissionsAt(ctx, institute)).toEqual(['instructor', 'delegate']);
		});
	});

	describe('the posts of an institute', () => {
		test('are kept with day and by whom; the newest day stands, however late an older one is entered', async () => {
			const { app, institute } = await start();
			const ctx = await signedIn(app, 'ADMIN-1');
			const enter = (filled: number, countedOn: string) =>
				institutes.enterHeadcount(ctx, institute, { posts: { frontline: { sanctioned: 120, filled } }, countedOn });
			expect(await enter(100, '2026-11-01')).toEqual({ ok: true, value: null });
			expect(await enter(90, '2026-06-01')).toEqual({ ok: true, value: null });
			expect(
				(await institutes.viewHeadcounts(ctx, institute)).map(({ countedOn, enteredBy }) => [countedOn, enteredBy])
			).toEqual([
				['2026-11-01', ctx.actor.name],
				['2026-06-01', ctx.actor.name]
			]);
			const current = await institutes.listCurrentHeadcounts(ctx.db.read, institute.path);
			expect(current).toMatchObject([
				{ countedOn: '2026-11-01', posts: { frontline: { sanctioned: 120, filled: 100 } } }
			]);
		});

		test('are refused where nothing was counted, or for a day that has not come', async () => {
			const { app, institute } = await start();
			const ctx = await signedIn(app, 'ADMIN-1');
			const count = { frontline: { sanctioned: 1, filled: 1 } };
			expect(await institutes.enterHeadcount(ctx, institute, { posts: {}, countedOn: '2026-11-01' })).toEqual({
				ok: false,
				reason: 'nothing-counted'
			});
			expect(await institutes.enterHeadcount(ctx, institute, { posts: count, countedOn: '2027-11-01' })).toEqual({
				ok: false,
				reason: 'day-ahead'
			});
		});
	});
});
