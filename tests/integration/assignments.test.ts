import { describe, expect, test } from 'vitest';
import type { Audience } from '#lib/learning/types.ts';
import { systemContext } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import { assign, constables, dueOf, everybody, grant, peopleOf, post, view } from '#tests/support/assign.ts';
import { DAY, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addStation, enlist } from '#tests/support/enlist.ts';
import { finishLessons, passQuiz } from '#tests/support/furnish-world.ts';
import { runJobs } from '#tests/support/jobs.ts';

const MODULE = 'first-response-and-referral';
eachDatabase((open) => {
	const start = async () => {
		const clock = settableClock();
		const app = await open({ clock });
		const ctx = await signedIn(app, 'INSTRUCTOR-1');
		return { app, ctx, clock, moduleId: ctx.catalogue.modules.find(({ slug }) => slug === MODULE)!.id };
	};

	describe('a rule', () => {
		test('says before it is saved whom it adds, and warns of nobody and of everybody', async () => {
			const { app, ctx } = await start();
			const [asif] = await enlist(app, [{ serviceNumber: 'C-2', name: 'Asif' }]);
			expect(await learning.previewAudience(ctx, 'DEMO', constables)).toEqual({
				total: 2,
				first: [
					{ accountId: asif!, name: 'Asif', serviceNumber: 'C-2' },
					{ accountId: expect.any(String), name: 'Bilal Anwar', serviceNumber: 'CONSTABLE-1' }
				],
				isNobody: false,
				isEverybody: false
			});
			const nobody: Audience = { ...everybody, roles: ['judge'] };
			expect(await learning.previewAudience(ctx, 'DEMO', nobody)).toMatchObject({ total: 0, isNobody: true });
			expect(await learning.previewAudience(ctx, 'DEMO', everybody)).toMatchObject({ total: 6, isEverybody: true });
		});

		test('looks again at whoever is posted: adds, removes, and takes back, and says the same when told twice', async () => {
			const { app, ctx } = await start();
			const id = await assign(ctx, { audience: constables });
			const [sho] = await enlist(app, [{ serviceNumber: 'S-2', role: 'sho' }]);
			expect(await peopleOf(ctx, id)).toEqual(['CONSTABLE-1']);
			await post(app, sho!, 'constable');
			expect(await peopleOf(ctx, id)).toEqual(['CONSTABLE-1', 'S-2']);
			await post(app, sho!, 'sho');
			expect(await peopleOf(ctx, id)).toEqual(['CONSTABLE-1']);
			expect(await dueOf(app, sho!)).toBeNull();
			await post(app, sho!, 'constable');
			await learning.hearPosted(systemContext(app), { accountId: sho! });
			await learning.applyAssignment(systemContext(app), id);
			expect(await peopleOf(ctx, id)).toEqual(['CONSTABLE-1', 'S-2']);
			expect(await dueOf(app, sho!)).toBe('2026-12-31');
			await post(app, sho!, 'constable', 'ACADEMY');
			expect(await peopleOf(ctx, id)).toEqual(['CONSTABLE-1']);
		});

		test('may look at one unit below the institute', async () => {
			const { app, ctx } = await start();
			const unitId = await addStation(app);
			const [person] = await enlist(app, [{ serviceNumber: 'C-2', institute: 'STATION' }]);
			const id = await assign(ctx, { audience: { ...everybody, unitId } });
			expect(await peopleOf(ctx, id)).toEqual(['C-2']);
			await post(app, person!, 'constable', 'DEMO');
			expect(await peopleOf(ctx, id)).toEqual([]);
		});

		test('follows a unit that is hung elsewhere', async () => {
			const { app, ctx } = await start();
			const unitId = await addStation(app);
			const ids = await enlist(app, [{ serviceNumber: 'C-2', institute: 'STATION' }]);
			const cohortId = await institutes.createCohort(ctx, 'DEMO', 'Recruits');
			await institutes.addMembers(ctx, 'DEMO', cohortId, ids);
			const toCohort = await assign(ctx, { audience: { kind: 'cohort', cohortId } });
			const toRule = await assign(ctx, { audience: constables });
			expect(await peopleOf(ctx, toCohort)).toEqual(['C-2']);
			expect(await peopleOf(ctx, toRule)).toEqual(['C-2', 'CONSTABLE-1']);
			const national = (await institutes.findInstituteByCode(ctx, 'NATIONAL'))!;
			const academy = (await institutes.findInstituteByCode(ctx, 'ACADEMY'))!;
			await grant(app, 'AUTHORITY-1', national.id);
			const keeper = await signedIn(app, 'AUTHORITY-1');
			expect(await institutes.moveInstitute(keeper, { id: unitId, targetId: academy.id })).toMatchObject({ ok: true });
			expect(await peopleOf(ctx, toCohort)).toEqual([]);
			expect(await peopleOf(ctx, toRule)).toEqual(['CONSTABLE-1']);
			expect(await dueOf(app, ids[0]!)).toBeNull();
		});

		test('reaches hundreds in batches, each counted once', async () => {
			const { app, ctx } = await start();
			await enlist(
				app,
				Array.from({ length: 520 }, (_, index) => ({ serviceNumber: `B-${index}` }))
			);
			const id = await assign(ctx, { audience: constables });
			await runJobs(app);
			const { assignment, people } = await view(ctx, id);
			expect(assignment).toMatchObject({ people: 521, done: 0 });
			expect(people).toHaveLength(learning.PEOPLE_ON_A_PAGE);
			expect(await learning.applyAssignment(systemContext(app), id)).toEqual({ added: [], removed: [] });
		}, 120_000);
	});

	describe('a cohort', () => {
		test('gives its work to whoever joins, and takes it from whoever leaves', async () => {
			const { app, ctx } = await start();
			const cohortId = await institutes.createCohort(ctx, 'DEMO', 'Recruits');
			const id = await assign(ctx, { audience: { kind: 'cohort', cohortId } });
			const [person] = await enlist(app, [{ serviceNumber: 'C-2' }]);
			await institutes.addMembers(ctx, 'DEMO', cohortId, [person!]);
			expect(await peopleOf(ctx, id)).toEqual(['C-2']);
			await institutes.removeMember(ctx, 'DEMO', cohortId, person!);
			expect(await peopleOf(ctx, id)).toEqual([]);
			await institutes.addMembers(ctx, 'DEMO', cohortId, [person!]);
			await post(app, person!, 'constable', 'ACADEMY');
			expect(await peopleOf(ctx, id)).toEqual([]);
		});
	});

	describe('what is due', () => {
		test('stands on the track of the learner: what, until when, from whom', async () => {
			const { app, ctx } = await start();
			await assign(ctx, { audience: constables });
			const plan = await learning.planTrack(await signedIn(app, 'CONSTABLE-1'));
			expect(plan.nextDueOn).toBe('2026-12-31');
			expect(plan.due).toMatchObject([
				{ moduleIds: [], assignedBy: 'Farah Naz', instituteName: { en: 'Demo Police College' }, remindedOn: null }
			]);
			expect((await learning.planTrack(await signedIn(app, 'SHO-1'))).due).toEqual([]);
		});

		test('comes first in the track', async () => {
			const { app, ctx } = await start();
			const learner = await signedIn(app, 'CONSTABLE-1');
			const { modules, next } = await learning.planTrack(learner);
			const last = modules.filter(({ state }) => state === 'to-do').at(-1)!;
			expect(next).not.toMatchObject({ module: { id: last.id } });
			await assign(ctx, { audience: constables, moduleIds: [last.id] });
			const plan = await learning.planTrack(learner);
			expect(plan.next).toMatchObject({ module: { id: last.id } });
			expect(plan.modules.map(({ id }) => id)).toEqual(modules.map(({ id }) => id));
		});

		test('puts an elective on the road, and leaves it there when it is done', async () => {
			const { app, ctx, moduleId } = await start();
			await enlist(app, [{ serviceNumber: 'J-1', role: 'judge' }]);
			const judge = await signedIn(app, 'J-1');
			const places = async () => {
				const { modules, electives } = await learning.planTrack(judge);
				return [modules, electives].map((list) => list.some(({ id }) => id === moduleId));
			};
			expect(await places()).toEqual([false, true]);
			await assign(ctx, { audience: { ...everybody, roles: ['judge'] }, moduleIds: [moduleId] });
			expect(await places()).toEqual([true, false]);
			await finishLessons(judge, MODULE);
			await passQuiz(judge, MODULE);
			expect((await learning.planTrack(judge)).due).toEqual([]);
			expect(await places()).toEqual([true, false]);
		});

		test('is not asked for before its first day', async () => {
			const { app, ctx, clock } = await start();
			await assign(ctx, { audience: constables, startsOn: '2026-12-05' });
			const learner = await signedIn(app, 'CONSTABLE-1');
			expect((await learning.planTrack(learner)).due).toEqual([]);
			clock.pass(5 * DAY);
			expect((await learning.planTrack(learner)).due).toHaveLength(1);
		});

		test('is done when the modules are completed, before or after it was assigned, and is then asked for no more', async () => {
			const { app, ctx, moduleId } = await start();
			const learner = await signedIn(app, 'CONSTABLE-1');
			const id = await assign(ctx, { audience: constables, moduleIds: [moduleId] });
			const track = await assign(ctx, { audience: constables, dueOn: '2027-01-31' });
			const { accountId } = learner.actor;
			expect(await dueOf(app, accountId)).toBe('2026-12-31');
			await finishLessons(learner, MODULE);
			await passQuiz(learner, MODULE);
			expect((await view(ctx, id)).assignment).toMatchObject({ people: 1, done: 1 });
			expect((await view(ctx, track)).assignment).toMatchObject({ people: 1, done: 0 });
			expect(await dueOf(app, accountId)).toBe('2027-01-31');
			const later = await assign(ctx, { audience: constables, moduleIds: [moduleId] });
			expect((await view(ctx, later)).assignment).toMatchObject({ people: 1, done: 1 });
			expect(await dueOf(app, accountId)).toBe('2027-01-31');
		});

		test('follows a change of the day and a withdrawal', async () => {
			const { app, ctx, clock } = await start();
			const id = await assign(ctx, { audience: constables });
			const { accountId } = (await signedIn(app, 'CONSTABLE-1')).actor;
			const change = (dueOn: string) => learning.changeDueDay(ctx, 'DEMO', id, dueOn);
			expect(await change('2027-02-01')).toEqual({ ok: true, value: null });
			expect(await dueOf(app, accountId)).toBe('2027-02-01');
			expect(await change('2026-11-30')).toEqual({ ok: false, reason: 'due-before-start' });
			clock.pass(10 * DAY);
			expect(await change('2026-12-10')).toEqual({ ok: false, reason: 'due-past' });
			await learning.withdrawAssignment(ctx, 'DEMO', id);
			expect(await dueOf(app, accountId)).toBeNull();
			expect((await learning.listAssignments(ctx, 'DEMO')).assignments).toEqual([]);
			await expect(view(ctx, id)).rejects.toThrow('not found');
		});
	});

	describe('a reminder', () => {
		test('is seen by those who are not done, once a day at most', async () => {
			const { app, ctx, clock } = await start();
			const id = await assign(ctx, { audience: constables });
			const remind = () => learning.remindPeople(ctx, 'DEMO', id);
			expect(await remind()).toEqual({ ok: true, value: 1 });
			expect(await remind()).toEqual({ ok: false, reason: 'reminded-today' });
			const { due } = await learning.planTrack(await signedIn(app, 'CONSTABLE-1'));
			expect(due).toMatchObject([{ remindedOn: '2026-12-01' }]);
			clock.pass(DAY);
			expect(await remind()).toEqual({ ok: true, value: 1 });
		});

		test('is refused where everybody is done, or nobody was asked', async () => {
			const { ctx } = await start();
			const id = await assign(ctx, { audience: { ...everybody, roles: ['judge'] } });
			expect(await learning.remindPeople(ctx, 'DEMO', id)).toEqual({ ok: false, reason: 'all-done' });
		});
	});
});
