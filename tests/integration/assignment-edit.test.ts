import { expect, test } from 'vitest';
import type { Audience } from '#lib/learning/types.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import { assign, constables, days, dueOf, everybody, peopleOf, view } from '#tests/support/assign.ts';
import { DAY, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addStation, enlist } from '#tests/support/enlist.ts';
import { finishLessons, passQuiz } from '#tests/support/furnish-world.ts';

const MODULE = 'first-response-and-referral';

eachDatabase((open) => {
	const start = async () => {
		const clock = settableClock();
		const app = await open({ clock });
		const ctx = await signedIn(app, 'INSTRUCTOR-1');
		const change = (id: string, given: Partial<learning.NewAssignment>) =>
			learning.changeAssignment(ctx, 'DEMO', id, { audience: constables, moduleIds: [], ...days, ...given });
		const preview = (id: string, audience: Audience, which: 'added' | 'removed' = 'added', page = 1) =>
			learning.previewChange(ctx, 'DEMO', id, audience, { which, page });
		return { app, ctx, clock, change, preview };
	};
	const numbersOf = ({ people }: learning.ChangePreview) => people.map(({ serviceNumber }) => serviceNumber);

	test('another rule says who comes and who goes before it is saved, and does just that', async () => {
		const { app, ctx, change, preview } = await start();
		const unitId = await addStation(app);
		const [atStation] = await enlist(app, [
			{ serviceNumber: 'C-2', institute: 'STATION' },
			{ serviceNumber: 'S-2', role: 'sho', institute: 'STATION' }
		]);
		const id = await assign(ctx, { audience: constables });
		expect(await peopleOf(ctx, id)).toEqual(['C-2', 'CONSTABLE-1']);

		const station: Audience = { ...everybody, unitId };
		const found = await preview(id, station);
		expect(found).toMatchObject({ added: 1, removed: 1, total: 2, isNobody: false, isEverybody: false });
		expect(numbersOf(found)).toEqual(['S-2']);
		expect(numbersOf(await preview(id, station, 'removed'))).toEqual(['CONSTABLE-1']);
		expect(await peopleOf(ctx, id)).toEqual(['C-2', 'CONSTABLE-1']);

		expect(await change(id, { audience: station, dueOn: '2027-01-15' })).toEqual({ ok: true, value: null });
		expect(await peopleOf(ctx, id)).toEqual(['C-2', 'S-2']);
		expect(await dueOf(app, atStation!)).toBe('2027-01-15');
		expect(await dueOf(app, (await signedIn(app, 'CONSTABLE-1')).actor.accountId)).toBeNull();
		expect(await preview(id, station)).toMatchObject({ added: 0, removed: 0, total: 2 });
	});

	test('from a rule to a cohort, to named people and back; everybody and nobody are named', async () => {
		const { app, ctx, change, preview } = await start();
		const [member] = await enlist(app, [{ serviceNumber: 'C-2', name: 'Asif' }]);
		const id = await assign(ctx, { audience: constables });
		const cohortId = await institutes.createCohort(ctx, 'DEMO', 'Recruits');
		await institutes.addMembers(ctx, 'DEMO', cohortId, [member!]);
		const cohort: Audience = { kind: 'cohort', cohortId };
		expect(await preview(id, cohort, 'removed')).toMatchObject({ added: 0, removed: 1, total: 1 });
		await change(id, { audience: cohort });
		expect(await peopleOf(ctx, id)).toEqual(['C-2']);

		const sho = (await signedIn(app, 'SHO-1')).actor.accountId;
		const named: Audience = { kind: 'people', accountIds: [sho] };
		expect(numbersOf(await preview(id, named))).toEqual(['SHO-1']);
		await change(id, { audience: named });
		expect(await peopleOf(ctx, id)).toEqual(['SHO-1']);
		expect(await change(id, { audience: { kind: 'people', accountIds: [] } })).toEqual({
			ok: false,
			reason: 'nobody-named'
		});

		expect(await preview(id, { ...everybody, roles: ['judge'] })).toMatchObject({
			total: 0,
			isNobody: true,
			removed: 1
		});
		expect(await preview(id, everybody)).toMatchObject({ isEverybody: true, added: 5, removed: 0, total: 6 });
	});

	test('a preview is turned page by page in the order of names', async () => {
		const { app, ctx, preview } = await start();
		const many = Array.from({ length: 30 }, (_, index) => `B-${String(index).padStart(2, '0')}`);
		const id = await assign(ctx, { audience: { ...everybody, roles: ['sho'] } });
		const ids = await enlist(
			app,
			many.map((serviceNumber) => ({ serviceNumber }))
		);
		const audiences: Audience[] = [constables, { kind: 'people', accountIds: ids }];
		for (const audience of audiences) {
			const [first, second] = [await preview(id, audience), await preview(id, audience, 'added', 2)];
			expect(first.people).toHaveLength(learning.PREVIEW_PAGE);
			expect([...numbersOf(first), ...numbersOf(second)].filter((number) => number.startsWith('B-'))).toEqual(many);
			expect(first.removed).toBe(1);
		}
	});

	test('other modules: who has done them is done at once, and who was done keeps the day', async () => {
		const { app, ctx, clock, change } = await start();
		const learner = await signedIn(app, 'CONSTABLE-1');
		const moduleId = ctx.catalogue.modules.find(({ slug }) => slug === MODULE)!.id;
		await finishLessons(learner, MODULE);
		await passQuiz(learner, MODULE);
		const id = await assign(ctx, { audience: constables });
		expect((await view(ctx, id)).assignment).toMatchObject({ people: 1, done: 0 });
		expect(await change(id, { moduleIds: [moduleId] })).toMatchObject({ ok: true });
		const done = () => learning.viewAssignment(ctx, 'DEMO', id, { isDone: true, page: 1 });
		const before = await done();
		expect(before.assignment).toMatchObject({ people: 1, done: 1 });
		expect(await dueOf(app, learner.actor.accountId)).toBeNull();
		clock.pass(DAY);
		expect(await change(id, { moduleIds: [moduleId], audience: everybody })).toMatchObject({ ok: true });
		expect((await done()).people).toEqual(before.people);
		expect(await change(id, { moduleIds: [] })).toMatchObject({ ok: true });
		expect((await view(ctx, id)).assignment).toMatchObject({ done: 0 });
		expect(await dueOf(app, learner.actor.accountId)).toBe(days.dueOn);
	});

	test('a due day before the start or in the past is refused; one that has passed may stay', async () => {
		const { ctx, clock, change } = await start();
		const id = await assign(ctx, { audience: constables });
		expect(await change(id, { dueOn: '2026-11-30' })).toEqual({ ok: false, reason: 'due-before-start' });
		clock.pass(60 * DAY);
		expect(await change(id, { dueOn: '2027-01-02' })).toEqual({ ok: false, reason: 'due-past' });
		expect(await change(id, { audience: everybody })).toEqual({ ok: true, value: null });
		expect(await change(id, { moduleIds: ['M-99'] })).toEqual({ ok: false, reason: 'module-not-open' });
	});

	test('an authority and another institute cannot change it', async () => {
		const { app, ctx } = await start();
		const id = await assign(ctx, { audience: constables });
		for (const number of ['AUTHORITY-1', 'JUDGE-1', 'CONSTABLE-1']) {
			const other = await signedIn(app, number);
			const given = { audience: everybody, moduleIds: [], ...days };
			await expect(learning.changeAssignment(other, 'DEMO', id, given)).rejects.toThrow('not found');
			const shown = { which: 'added', page: 1 } as const;
			await expect(learning.previewChange(other, 'DEMO', id, everybody, shown)).rejects.toThrow('not found');
		}
	});

	test('a learner is told why: the cohort, the role and place, or that they were named', async () => {
		const { app, ctx, change } = await start();
		const id = await assign(ctx, { audience: constables });
		const learner = await signedIn(app, 'CONSTABLE-1');
		const why = async () => (await learning.planTrack(learner)).due[0]!.why;
		expect(await why()).toBe('For: Constable');
		const cohortId = await institutes.createCohort(ctx, 'DEMO', 'Recruits');
		await institutes.addMembers(ctx, 'DEMO', cohortId, [learner.actor.accountId]);
		await change(id, { audience: { kind: 'cohort', cohortId } });
		expect(await why()).toBe('For: Cohort Recruits');
		await change(id, { audience: { kind: 'people', accountIds: [learner.actor.accountId] } });
		expect(await why()).toBe('You were named.');
	});
});
