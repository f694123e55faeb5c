import { describe, expect, test } from 'vitest';
import { systemContext } from '#lib/server/app.ts';
import { buildReport, countNeeds, listRegister, viewBoard, viewRecord } from '#lib/server/insight/index.ts';
import { grantPermission } from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { assign, constables, dueOf, grant, post } from '#tests/support/assign.ts';
import { DAY, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { nodeOf, numbers } from '#tests/support/desk.ts';
import { addStation, enlist } from '#tests/support/enlist.ts';
import { finishTrack, renew, shortTrack } from '#tests/support/renew.ts';

const at = (day: string) => new Date(`${day}T05:00:00.000Z`);

eachDatabase((open) => {
	describe('the settings of an institute', () => {
		const start = async () => {
			const clock = settableClock();
			const app = await open({ clock, catalogue: shortTrack('constable') });
			const national = await nodeOf(app, 'NATIONAL');
			await grant(app, 'AUTHORITY-1', national.id);
			const [above, here] = [await signedIn(app, 'AUTHORITY-1'), await signedIn(app, 'ADMIN-1')];
			const ofDemo = async () => (await learning.viewCompliance(here, 'DEMO')).compliance;
			return { app, clock, above, here, ofDemo };
		};

		test('are inherited down the tree; the nearest decision counts, and can be given back', async () => {
			const { clock, above, here, ofDemo } = await start();
			expect(await ofDemo()).toMatchObject({ calendar: { kind: 'rolling' }, graceDays: 30, from: null });
			await learning.changeCompliance(above, 'NATIONAL', { kind: 'fixed', month: 6, day: 30, graceDays: 14 });
			expect(await ofDemo()).toMatchObject({ calendar: { kind: 'fixed', month: 6, day: 30 }, graceDays: 14 });
			clock.pass(1000);
			await learning.changeCompliance(here, 'DEMO', { kind: 'rolling', graceDays: 0 });
			expect(await ofDemo()).toMatchObject({ calendar: { kind: 'rolling' }, graceDays: 0 });
			clock.pass(1000);
			await learning.changeCompliance(here, 'DEMO', { kind: 'inherited' });
			const viewed = await learning.viewCompliance(here, 'DEMO');
			expect(viewed).toMatchObject({ compliance: { graceDays: 14 }, aboveName: { en: expect.any(String) } });
		});

		test('refuse a day that no year has, and belong to administrators', async () => {
			const { app, here } = await start();
			const choose = (month: number, day: number) =>
				learning.changeCompliance(here, 'DEMO', { kind: 'fixed', month, day, graceDays: 0 });
			expect(await choose(2, 30)).toEqual({ ok: false, reason: 'no-such-date' });
			expect(await choose(2, 29)).toEqual({ ok: true, value: null });
			for (const person of ['INSTRUCTOR-1', 'CONSTABLE-1', 'JUDGE-1'])
				await expect(learning.viewCompliance(await signedIn(app, person), 'DEMO')).rejects.toThrow('not found');
		});

		test('fix the end of cycles that are opened later, and leave those that run', async () => {
			const { app, clock, here } = await start();
			const [early] = ['CONSTABLE-1'];
			await finishTrack(await signedIn(app, early!));
			await learning.changeCompliance(here, 'DEMO', { kind: 'fixed', month: 6, day: 30, graceDays: 10 });
			await enlist(app, [{ serviceNumber: 'C-2' }]);
			const later = await signedIn(app, 'C-2');
			await finishTrack(later);
			expect(await endsOf(await signedIn(app, early!))).toBe('2028-11-30');
			expect(await endsOf(later)).toBe('2028-06-30');
			clock.set(at('2028-06-01'));
			await renew(later);
			expect(await endsOf(later)).toBe('2030-06-30');
		});

		test('change the grace of whoever renews already', async () => {
			const { app, clock, here } = await start();
			const learner = await signedIn(app, 'CONSTABLE-1');
			await finishTrack(learner);
			clock.set(at('2028-11-01'));
			await learning.reviewCycles(systemContext(app));
			expect(await dueOf(app, learner.actor.accountId)).toBe('2028-12-30');
			await learning.changeCompliance(here, 'DEMO', { kind: 'rolling', graceDays: 5 });
			expect(await dueOf(app, learner.actor.accountId)).toBe('2028-12-05');
		});
	});

	describe('a waiver', () => {
		const start = async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const [teacher, admin] = [await signedIn(app, 'INSTRUCTOR-1'), await signedIn(app, 'ADMIN-1')];
			const { accountId } = (await signedIn(app, 'CONSTABLE-1')).actor;
			const id = await assign(teacher, { audience: constables });
			const excuse = (
				given: Partial<{ subject: string; untilOn: string; reason: string }> = {},
				by = admin,
				who = accountId
			) =>
				learning.grantWaiver(by, 'DEMO', who, {
					subject: id,
					reason: 'Election duty',
					untilOn: '2027-03-01',
					...given
				});
			return { app, clock, teacher, admin, accountId, id, excuse };
		};

		test('puts the day off: who is waived is not overdue and is counted apart, until the day has passed', async () => {
			const { app, clock, teacher, admin, accountId, id, excuse } = await start();
			const comes = async (day: string) => {
				clock.set(at(day));
				await learning.rollStandings(systemContext(app));
			};
			await comes('2027-01-10');
			expect(await numbers(admin, 'DEMO', { state: 'overdue' })).toEqual(['CONSTABLE-1']);
			expect(await excuse()).toEqual({ ok: true, value: null });
			expect(await dueOf(app, accountId)).toBe('2027-03-01');
			expect(await numbers(admin, 'DEMO', { state: 'overdue' })).toEqual([]);
			expect(await numbers(admin, 'DEMO', { state: 'waived' })).toEqual(['CONSTABLE-1']);
			const demo = await nodeOf(app, 'DEMO');
			expect(await countNeeds(admin, demo)).toMatchObject({ overdue: 0, waived: 1 });
			expect((await viewBoard(admin, demo)).needsHelp).toMatchObject({ overdue: 0, waived: 1 });
			const [listed] = (await learning.listAssignments(teacher, 'DEMO')).assignments;
			expect(listed).toMatchObject({ people: 1, done: 0, waived: 1, isOverdue: true });
			const { people } = await learning.viewAssignment(teacher, 'DEMO', id, { isDone: false, page: 1 });
			expect(people).toMatchObject([{ waivedUntil: '2027-03-01' }]);

			await comes('2027-03-01');
			expect(await numbers(admin, 'DEMO', { state: 'overdue' })).toEqual([]);
			await comes('2027-03-02');
			expect(await numbers(admin, 'DEMO', { state: 'overdue' })).toEqual(['CONSTABLE-1']);
			expect(await numbers(admin, 'DEMO', { state: 'waived' })).toEqual([]);
		});

		test('is seen by the learner, in the record, in the register and in the report', async () => {
			const { app, clock, admin, accountId, excuse } = await start();
			await excuse();
			clock.pass(DAY);
			const { due } = await learning.planTrack(await signedIn(app, 'CONSTABLE-1'));
			expect(due).toMatchObject([{ waived: { until: '2027-03-01', by: admin.actor.name, reason: 'Election duty' } }]);
			const demo = await nodeOf(app, 'DEMO');
			expect((await viewRecord(admin, demo, accountId)).waivers).toMatchObject([
				{ reason: 'Election duty', approvedOn: '2026-12-01', isStanding: true, withdrawnOn: null }
			]);
			const register = await listRegister(admin, demo, {});
			expect(register.filter(({ waivedUntil }) => waivedUntil !== null).map(({ id }) => id)).toEqual([accountId]);
			const report = await buildReport(admin, demo, 'people', { search: 'CONSTABLE-1' });
			for await (const row of report.rows) expect(row.at(-1)).toBe('2027-03-01');
		});

		test('can be withdrawn: the day counts again, and that it was given stays', async () => {
			const { app, admin, accountId, excuse } = await start();
			await excuse();
			const [waiver] = await learning.listWaivers(admin, accountId);
			for (const _ of [1, 2]) await learning.withdrawWaiver(admin, 'DEMO', accountId, waiver!.id);
			expect(await dueOf(app, accountId)).toBe('2026-12-31');
			expect(await learning.listWaivers(admin, accountId)).toMatchObject([
				{ id: waiver!.id, reason: 'Election duty', isStanding: false, withdrawnOn: '2026-12-01' }
			]);
		});

		test('of a cycle excuses from renewing in time, not from renewing', async () => {
			const clock = settableClock();
			const app = await open({ clock, catalogue: shortTrack('constable') });
			const [learner, admin] = [await signedIn(app, 'CONSTABLE-1'), await signedIn(app, 'ADMIN-1')];
			await finishTrack(learner);
			clock.set(at('2029-01-15'));
			await learning.reviewCycles(systemContext(app));
			expect(await numbers(admin, 'DEMO', { state: 'overdue' })).toEqual(['CONSTABLE-1']);
			const given = { subject: learning.CYCLE, reason: 'Study leave', untilOn: '2029-06-30' };
			expect(await learning.grantWaiver(admin, 'DEMO', learner.actor.accountId, given)).toMatchObject({ ok: true });
			expect((await learning.viewOwnCycle(learner))!.standing).toEqual({ state: 'waived', until: '2029-06-30' });
			expect(await numbers(admin, 'DEMO', { state: 'overdue' })).toEqual([]);
			expect(await numbers(admin, 'DEMO', { state: 'waived' })).toEqual(['CONSTABLE-1']);
			await renew(learner);
			expect(await numbers(admin, 'DEMO', { state: 'waived' })).toEqual([]);
		});

		test('is refused for oneself, for days past or far away, and for what is not open', async () => {
			const { admin, app, accountId, id, excuse } = await start();
			expect(await excuse({ untilOn: '2026-11-30' })).toEqual({ ok: false, reason: 'day-past' });
			expect(await excuse({ untilOn: '2028-01-01' })).toEqual({ ok: false, reason: 'day-too-far' });
			expect(await excuse({ subject: learning.CYCLE })).toEqual({ ok: false, reason: 'nothing-to-waive' });
			expect(await excuse({ subject: 'of-nobody' })).toEqual({ ok: false, reason: 'nothing-to-waive' });
			await post(app, admin.actor.accountId, 'constable');
			const again = await signedIn(app, 'ADMIN-1');
			expect(await excuse({ subject: id }, again, admin.actor.accountId)).toEqual({ ok: false, reason: 'oneself' });
			expect(await learning.listWaivers(again, accountId)).toEqual([]);
		});

		test('is given by administrators of the institute or above, and by nobody else', async () => {
			const { app, accountId, excuse } = await start();
			const cannot = ['INSTRUCTOR-1', 'AUTHORITY-1', 'SHO-1', 'JUDGE-1'];
			for (const person of cannot) await expect(excuse({}, await signedIn(app, person))).rejects.toThrow('not found');
			const academy = await nodeOf(app, 'ACADEMY');
			const national = await nodeOf(app, 'NATIONAL');
			const judge = (await signedIn(app, 'JUDGE-1')).actor;
			await grantPermission(systemContext(app), {
				accountId: judge.accountId,
				instituteId: academy.id,
				permission: 'administrator'
			});
			const sibling = await signedIn(app, 'JUDGE-1');
			const waiver = { subject: learning.CYCLE, reason: 'No', untilOn: '2027-01-01' };
			await expect(learning.grantWaiver(sibling, 'ACADEMY', accountId, waiver)).rejects.toThrow('not found');
			await grant(app, 'AUTHORITY-1', national.id);
			expect(await excuse({}, await signedIn(app, 'AUTHORITY-1'))).toEqual({ ok: true, value: null });
		});

		test('reaches people of a unit below', async () => {
			const { app, admin, excuse } = await start();
			await addStation(app);
			const [person] = await enlist(app, [{ serviceNumber: 'C-9', institute: 'STATION' }]);
			expect(await excuse({}, admin, person!)).toEqual({ ok: true, value: null });
		});
	});
});

async function endsOf(ctx: SignedIn): Promise<string | undefined> {
	return (await learning.viewOwnCycle(ctx))?.endsOn;
}
