import { describe, expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import { listCohorts, viewCohort } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { findByNumbers, searchPeople } from '#lib/server/learning/index.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addStation, enlist } from '#tests/support/enlist.ts';
import { finishLessons, passQuiz } from '#tests/support/furnish-world.ts';

eachDatabase((open) => {
	const start = async () => {
		const app = await open();
		const ctx = await signedIn(app, 'INSTRUCTOR-1');
		return { app, ctx, id: await institutes.createCohort(ctx, 'DEMO', 'Recruits') };
	};

	describe('a cohort', () => {
		test('is led by whoever made it, and shows how far its people are', async () => {
			const { app, ctx, id } = await start();
			const learner = await signedIn(app, 'CONSTABLE-1');
			const ids = await enlist(app, [{ serviceNumber: 'C-2', name: 'Zahid' }]);
			const add = [learner.actor.accountId, ...ids];
			expect(await institutes.addMembers(ctx, 'DEMO', id, add)).toEqual({ ok: true, value: 2 });
			await finishLessons(learner, 'first-response-and-referral');
			await passQuiz(learner, 'first-response-and-referral');

			const { members, instructors, mayEdit } = await viewCohort(ctx, 'DEMO', id);
			expect(mayEdit).toBe(true);
			expect(instructors.leading.map(({ serviceNumber }) => serviceNumber)).toEqual(['INSTRUCTOR-1']);
			expect(instructors.others.map(({ serviceNumber }) => serviceNumber)).toEqual(['ADMIN-1']);
			expect(members.map(({ name }) => name)).toEqual(['Bilal Anwar', 'Zahid']);
			expect(members[0]!.lessonsDone).toBeGreaterThan(0);
			const [listed] = (await listCohorts(ctx, 'DEMO')).cohorts;
			expect(listed).toMatchObject({ name: 'Recruits', people: 2, lessonsDone: members[0]!.lessonsDone });
		});

		test('takes each person once, and again after they left', async () => {
			const { app, ctx, id } = await start();
			const [person] = await enlist(app, [{ serviceNumber: 'C-2' }]);
			const add = () => institutes.addMembers(ctx, 'DEMO', id, [person!]);
			expect([await add(), await add()]).toEqual([
				{ ok: true, value: 1 },
				{ ok: true, value: 0 }
			]);
			await institutes.removeMember(ctx, 'DEMO', id, person!);
			expect((await viewCohort(ctx, 'DEMO', id)).members).toEqual([]);
			expect(await add()).toEqual({ ok: true, value: 1 });
			expect((await viewCohort(ctx, 'DEMO', id)).members).toHaveLength(1);
		});

		test('takes nobody while it is closed', async () => {
			const { app, ctx, id } = await start();
			const ids = await enlist(app, [{ serviceNumber: 'C-2' }]);
			await institutes.closeCohort(ctx, 'DEMO', id);
			expect(await institutes.addMembers(ctx, 'DEMO', id, ids)).toEqual({ ok: false, reason: 'cohort-closed' });
			await institutes.reopenCohort(ctx, 'DEMO', id);
			await institutes.renameCohort(ctx, 'DEMO', id, 'Recruits 2027');
			expect(await institutes.addMembers(ctx, 'DEMO', id, ids)).toEqual({ ok: true, value: 1 });
			expect((await viewCohort(ctx, 'DEMO', id)).cohort.name).toBe('Recruits 2027');
		});

		test('loses whoever is posted beyond its institute, and keeps whoever is posted below it', async () => {
			const { app, ctx, id } = await start();
			const [gone, near] = await enlist(app, [{ serviceNumber: 'C-2' }, { serviceNumber: 'C-3' }]);
			await institutes.addMembers(ctx, 'DEMO', id, [gone!, near!]);
			await post(app, gone!, 'ACADEMY');
			await addStation(app);
			await post(app, near!, 'STATION');
			const { members } = await viewCohort(ctx, 'DEMO', id);
			expect(members.map(({ learnerId }) => learnerId)).toEqual([near]);
		});

		test('is led only by those who teach or administer at the institute', async () => {
			const { app, ctx, id } = await start();
			const admin = (await signedIn(app, 'ADMIN-1')).actor.accountId;
			const judge = (await signedIn(app, 'JUDGE-1')).actor.accountId;
			await institutes.addInstructor(ctx, 'DEMO', id, admin);
			await institutes.addInstructor(ctx, 'DEMO', id, judge);
			await institutes.removeInstructor(ctx, 'DEMO', id, ctx.actor.accountId);
			const { instructors } = await viewCohort(ctx, 'DEMO', id);
			expect(instructors.leading.map(({ accountId }) => accountId)).toEqual([admin]);
		});
	});

	describe('people for a cohort', () => {
		test('are found by pasted numbers in any writing; others are told apart', async () => {
			const { app, ctx } = await start();
			await addStation(app);
			const twins = [
				{ serviceNumber: 'T-1' },
				{ serviceNumber: 'T-1', institute: 'STATION' },
				{ serviceNumber: 'C-2', name: 'علی' }
			];
			await enlist(app, twins);
			const demo = (await institutes.findInstituteByCode(ctx, 'DEMO'))!;
			const { found, notFound, ambiguous } = await findByNumbers(ctx.db.read, demo, 'c-۲\nJUDGE-1\nt-1\n\nX-9');
			expect(found.map(({ name }) => name)).toEqual(['علی']);
			expect([notFound, ambiguous]).toEqual([['JUDGE-1', 'X-9'], ['t-1']]);
		});

		test('are found by the beginning of a name, in either letter form, and only within reach', async () => {
			const { app, ctx } = await start();
			await enlist(app, [{ serviceNumber: 'C-2', name: 'محمد علی' }]);
			const demo = (await institutes.findInstituteByCode(ctx, 'DEMO'))!;
			const numbers = async (text: string) =>
				(await searchPeople(ctx.db.read, demo, text)).map(({ serviceNumber }) => serviceNumber);
			expect(await numbers('علي')).toEqual(['C-2']);
			expect(await numbers('anw')).toEqual(['CONSTABLE-1']);
			expect(await numbers('Saima')).toEqual([]);
			expect(await numbers('judge')).toEqual([]);
			expect(await numbers('%%')).not.toContain('JUDGE-1');
			expect(await numbers('a')).toEqual([]);
		});
	});

	describe('reach', () => {
		test('a cohort does not exist for a sibling, nor for a learner; an authority reads it and changes nothing', async () => {
			const { app, ctx, id } = await start();
			const academy = (await institutes.findInstituteByCode(ctx, 'ACADEMY'))!;
			const judge = await signedIn(app, 'JUDGE-1');
			await institutes.grantPermission(systemContext(app), {
				accountId: judge.actor.accountId,
				instituteId: academy.id,
				permission: 'administrator'
			});
			const sibling = await signedIn(app, 'JUDGE-1');
			await expect(viewCohort(sibling, 'DEMO', id)).rejects.toThrow('not found');
			// Nor under the sibling's own address.
			await expect(viewCohort(sibling, 'ACADEMY', id)).rejects.toThrow('not found');
			expect((await listCohorts(sibling, 'ACADEMY')).cohorts).toEqual([]);
			await expect(viewCohort(await signedIn(app, 'CONSTABLE-1'), 'DEMO', id)).rejects.toThrow('not found');

			const authority = await signedIn(app, 'AUTHORITY-1');
			expect(await viewCohort(authority, 'DEMO', id)).toMatchObject({ mayEdit: false });
			await expect(institutes.renameCohort(authority, 'DEMO', id, 'No')).rejects.toThrow('not found');
			await expect(institutes.addMembers(authority, 'DEMO', id, [])).rejects.toThrow('not found');
			await expect(institutes.createCohort(authority, 'DEMO', 'No')).rejects.toThrow('not found');
		});

		test('nobody of another institute can be put into a cohort, whatever id is sent', async () => {
			const { app, ctx, id } = await start();
			const judge = (await signedIn(app, 'JUDGE-1')).actor.accountId;
			const add = [judge, 'nobody', ''];
			expect(await institutes.addMembers(ctx, 'DEMO', id, add)).toEqual({ ok: true, value: 0 });
			expect((await viewCohort(ctx, 'DEMO', id)).members).toEqual([]);
		});
	});
});

async function post(app: App, accountId: string, code: string): Promise<void> {
	const ctx = systemContext(app);
	const { id: instituteId } = (await institutes.findInstituteByCode(ctx, code))!;
	await institutes.postLearner(ctx, { accountId, instituteId, role: 'constable', jurisdiction: 'punjab' });
}
