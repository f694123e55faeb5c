import { describe, expect, test } from 'vitest';
import { systemContext } from '#lib/server/app.ts';
import {
	countNeeds,
	listPeople,
	listSlipPeople,
	viewPerson,
	viewRecord,
	type PeopleFilter
} from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { planTrack, rollStandings } from '#lib/server/learning/index.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import { DAY, HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addPerson, counted, everybody, numbers } from '#tests/support/desk.ts';
import { furnishWorld } from '#tests/support/furnish-world.ts';
import { enter, visitor } from '#tests/support/visitors.ts';

eachDatabase((open) => {
	describe('the list of people', () => {
		test('shows an institute and what lies below it, and never a sibling’s people', async () => {
			const app = await open();
			const admin = await signedIn(app, 'ADMIN-1');
			expect(await numbers(admin, 'DEMO')).toEqual(
				['CONSTABLE-1', 'INSTRUCTOR-1', 'ADMIN-1', 'SHO-1', 'INSPECTOR-1'].sort()
			);
			expect(await numbers(await signedIn(app, 'AUTHORITY-1'), 'NATIONAL')).toContain('JUDGE-1');
			for (const filter of [{ search: 'judge' }, { unit: 'ACADEMY' }, { unit: 'NATIONAL' }] satisfies PeopleFilter[])
				expect(await numbers(admin, 'DEMO', filter)).toEqual([]);
			await expect(institutes.openDesk(admin, 'ACADEMY', institutes.deskDoors.people)).rejects.toThrow(NotFound);
			await expect(institutes.openDesk(admin, 'NATIONAL', institutes.deskDoors.people)).rejects.toThrow(NotFound);
		});

		test('finds a name in Urdu or Arabic letters and a number in any digits and case', async () => {
			const app = await open();
			await addPerson(app, 'PC-12', 'علي کاظمی');
			const admin = await signedIn(app, 'ADMIN-1');
			for (const search of ['علی', 'كاظمي', 'pc-١٢', 'Pc-۱۲', 'PC_12'])
				expect(await numbers(admin, 'DEMO', { search }), search).toEqual(['PC-12']);
			expect(await numbers(admin, 'DEMO', { search: '%' }), 'a wildcard is no wildcard').not.toContain('JUDGE-1');
		});

		test('takes the same few queries for one page however many people there are', async () => {
			const app = await open();
			const admin = await signedIn(app, 'ADMIN-1');
			const { institute } = await institutes.openDesk(admin, 'DEMO', institutes.deskDoors.people);
			const ask = { filter: { search: 'bulk' }, sort: 'number', page: 2 } as const;
			await addPerson(app, 'BULK-0', 'Bulk 0');
			const { queries: before } = await counted(app, () => listPeople(admin, institute, ask));
			for (let index = 1; index < 60; index++) await addPerson(app, `BULK-${index}`, `Bulk ${index}`);
			const { value: list, queries } = await counted(app, () => listPeople(admin, institute, ask));
			expect(queries).toBe(before);
			expect(queries).toBeLessThan(10);
			expect(list).toMatchObject({ total: 60, page: 2, pages: 2 });
			expect(list.people).toHaveLength(10);
			expect((await listPeople(admin, institute, { ...ask, page: 99 })).page).toBe(2);
			expect((await counted(app, () => countNeeds(admin, institute))).queries).toBe(3);
		});

		test('every order holds on both engines, and whoever has nothing to sort by comes last', async () => {
			const app = await open();
			await furnishWorld(app);
			const admin = await signedIn(app, 'ADMIN-1');
			const { institute } = await institutes.openDesk(admin, 'DEMO', institutes.deskDoors.people);
			const order = async (sort: 'name' | 'number' | 'progress' | 'active' | 'due') =>
				(await listPeople(admin, institute, { ...everybody, sort })).people.map(({ serviceNumber }) => serviceNumber);
			expect((await order('active'))[0]).toBe('INSPECTOR-1');
			expect((await order('progress')).at(-1)).toBe('INSPECTOR-1');
			expect(await order('number')).toEqual([...(await order('number'))].sort());
			expect(new Set(await order('due'))).toEqual(new Set(await order('name')));
		});
	});

	describe('who needs a call', () => {
		test('each number is that of the list behind it', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			await furnishWorld(app);
			clock.pass(15 * DAY);
			await rollStandings(systemContext(app));
			const admin = await signedIn(app, 'ADMIN-1');
			const { institute } = await institutes.openDesk(admin, 'DEMO', institutes.deskDoors.people);
			const needs = await countNeeds(admin, institute);
			expect(needs).toMatchObject({ inactive: 1, 'not-started': needs.all - 1, overdue: 0, stuck: 0 });
			for (const state of ['inactive', 'not-started', 'overdue', 'stuck', 'due-soon', 'help', 'complete'] as const)
				expect((await listPeople(admin, institute, { ...everybody, filter: { state } })).total).toBe(needs[state]);
			expect(await numbers(admin, 'DEMO', { state: 'inactive' })).toEqual(['INSPECTOR-1']);
		});
	});

	describe('one person’s record', () => {
		test('says what was completed in which version, when and by which evidence', async () => {
			const app = await open();
			const world = await furnishWorld(app);
			const admin = await signedIn(app, 'ADMIN-1');
			const { institute } = await institutes.openDesk(admin, 'DEMO', institutes.deskDoors.record);
			const record = await viewRecord(admin, institute, world.learnerId);
			const own = await planTrack(await signedIn(app, 'INSPECTOR-1'));
			expect(record.modules.map(({ id, state }) => [id, state])).toEqual(
				own.modules.map(({ id, state }) => [id, state])
			);
			expect(record.lessons.every(({ eventId, lessonVersion }) => eventId && lessonVersion)).toBe(true);
			expect(record.attempts.map(({ id }) => id)).toContain(world.gradedAttempt);
			expect(record.certificates).toMatchObject([{ code: world.code, status: 'valid' }]);
			expect(record.postings).toMatchObject([{ role: 'labour-inspector', institute: { en: 'Demo Police College' } }]);
		});

		test('of somebody at a sibling is not there, whatever the address says', async () => {
			const app = await open();
			const admin = await signedIn(app, 'ADMIN-1');
			const judge = (await signedIn(app, 'JUDGE-1')).actor.accountId;
			const { institute } = await institutes.openDesk(admin, 'DEMO', institutes.deskDoors.record);
			for (const id of [judge, 'nobody', "'%"])
				await expect(viewPerson(admin, institute, id)).rejects.toThrow(NotFound);
			expect(await listSlipPeople(admin, institute, [judge])).toEqual([]);
		});

		test('comes along with a transfer, and does not name places beyond the reach of whoever reads it', async () => {
			const app = await open();
			const judge = (await signedIn(app, 'JUDGE-1')).actor;
			const admin = await signedIn(app, 'ADMIN-1');
			const { institute } = await institutes.openDesk(admin, 'DEMO', institutes.deskDoors.record);
			await institutes.postLearner(admin, {
				accountId: judge.accountId,
				instituteId: institute.id,
				role: 'judge',
				jurisdiction: 'punjab'
			});
			const { postings } = await viewRecord(admin, institute, judge.accountId);
			expect(postings.map((posting) => posting.institute?.en ?? null).sort()).toEqual(
				['Demo Police College', null].sort()
			);
		});

		test('is open for half a day after it was opened, and the person sees who looked', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const [instructor, learner] = [await signedIn(app, 'INSTRUCTOR-1'), await signedIn(app, 'SHO-1')];
			const id = learner.actor.accountId;
			expect(await institutes.isRecordOpen(instructor, id)).toBe(false);
			await institutes.openRecord(instructor, id);
			await institutes.openRecord(instructor, id);
			expect(await institutes.isRecordOpen(instructor, id)).toBe(true);
			expect(await institutes.isRecordOpen(await signedIn(app, 'ADMIN-1'), id), 'for nobody else').toBe(false);
			expect(await institutes.listViewsOfMe(learner)).toMatchObject([
				{ kind: 'viewed', role: 'instructor', institute: { en: 'Demo Police College' }, seenAt: clock.now() }
			]);
			expect(await institutes.listViewsOfMe(instructor)).toEqual([]);
			clock.pass(12 * HOUR);
			expect(await institutes.isRecordOpen(instructor, id)).toBe(false);
			await institutes.openRecord(instructor, id);
			expect(await institutes.listViewsOfMe(learner)).toHaveLength(2);
		});
	});

	describe('a sheet of slips', () => {
		test('signs each person in once, and leaves out those whom the printer may not help', async () => {
			const app = await open();
			const instructor = await signedIn(app, 'INSTRUCTOR-1');
			const [constable, admin] = await Promise.all(
				['CONSTABLE-1', 'ADMIN-1'].map(async (number) => (await signedIn(app, number)).actor.accountId)
			);
			const { institute } = await institutes.openDesk(instructor, 'DEMO', institutes.deskDoors.slips);
			const people = await listSlipPeople(instructor, institute, [constable!, admin!]);
			expect(people.map(({ serviceNumber, instituteCode }) => [serviceNumber, instituteCode]).sort()).toEqual([
				['ADMIN-1', 'DEMO'],
				['CONSTABLE-1', 'DEMO']
			]);
			const issued = await institutes.issueOneTimeCodes(instructor, [constable!, admin!]);
			expect([...issued.keys()]).toEqual([constable]);
			expect(await enter(visitor(app), 'CONSTABLE-1', issued.get(constable!)!.code)).toEqual({
				ok: true,
				kind: 'code'
			});
			await expect(
				institutes.openDesk(await signedIn(app, 'AUTHORITY-1'), 'DEMO', institutes.deskDoors.slips)
			).rejects.toThrow(NotFound);
		});
	});
});
