import { describe, expect, test } from 'vitest';
import { buildReport, viewRecord } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import { post } from '#tests/support/assign.ts';
import { DAY, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { nodeOf } from '#tests/support/desk.ts';
import { enlist } from '#tests/support/enlist.ts';

eachDatabase((open) => {
	/** A session of today for a cohort of forty. */
	const start = async (heldOn = '2026-12-01') => {
		const clock = settableClock();
		const app = await open({ clock });
		const ctx = await signedIn(app, 'INSTRUCTOR-1');
		const ids = await enlist(
			app,
			Array.from({ length: 40 }, (_, index) => ({ serviceNumber: `R-${String(index).padStart(2, '0')}` }))
		);
		const cohortId = await institutes.createCohort(ctx, 'DEMO', 'Recruits');
		await institutes.addMembers(ctx, 'DEMO', cohortId, ids);
		const facts: learning.SessionFacts = {
			titleEn: 'First response',
			titleUr: '',
			contentIds: ['M-11', 'L-1101'],
			place: 'Drill hall',
			heldOn,
			startTime: '09:30',
			minutes: 90,
			instructorId: ctx.actor.accountId
		};
		const plan = (given: Partial<learning.NewSession> = {}) =>
			learning.createSession(ctx, 'DEMO', { ...facts, cohortId, learnerIds: [], ...given });
		const made = await plan();
		const id = made.ok ? made.value : '';
		const mark = (absent: string[], given: Partial<{ listed: string[]; late: string }> = {}) =>
			learning.markAttendance(ctx, 'DEMO', id, { listed: ids, absent, late: '', ...given });
		const sheet = async () => (await learning.viewSession(ctx, 'DEMO', id)).people;
		return { app, clock, ctx, ids, cohortId, facts, plan, id, mark, sheet };
	};

	describe('attendance', () => {
		test('of forty people is one form: all present but those ticked', async () => {
			const { ctx, ids, id, mark, sheet } = await start();
			expect((await sheet()).map(({ isPresent }) => isPresent)).toEqual(Array(40).fill(null));
			expect(await mark([ids[3]!, ids[7]!])).toEqual({ ok: true, value: null });
			const people = await sheet();
			expect(people.filter(({ isPresent }) => isPresent)).toHaveLength(38);
			expect(people.filter(({ isPresent }) => isPresent === false).map((person) => person.id)).toEqual([
				ids[3],
				ids[7]
			]);
			expect((await learning.listSessions(ctx, 'DEMO')).sessions).toMatchObject([{ id, present: 38, cancelled: null }]);
		});

		test('takes whoever came besides by their number, and says which numbers nobody has', async () => {
			const { ctx, id, ids, mark, sheet } = await start();
			expect(await mark([], { late: 'CONSTABLE-1\nX-99' })).toEqual({
				ok: false,
				reason: 'number-not-found',
				numbers: ['X-99']
			});
			expect((await sheet()).every(({ isPresent }) => isPresent === null)).toBe(true);
			expect(await mark([ids[0]!], { late: 'constable-۱' })).toEqual({ ok: true, value: null });
			const people = await sheet();
			expect(people).toHaveLength(41);
			expect(people.find(({ serviceNumber }) => serviceNumber === 'CONSTABLE-1')?.isPresent).toBe(true);
			expect((await learning.viewSession(ctx, 'DEMO', id)).line.present).toBe(40);
			// A judge of another institute is not found.
			expect(await mark([], { late: 'JUDGE-1' })).toMatchObject({ ok: false, numbers: ['JUDGE-1'] });
		});

		test('can be corrected, and keeps what was marked before; sent twice it adds nothing', async () => {
			const { app, ctx, clock, ids, mark, sheet } = await start();
			for (const _ of [1, 2]) await mark([ids[0]!]);
			const count = () => app.db.read.$count(app.db.read.t.attendanceMarks);
			expect(await count()).toBe(40);
			clock.pass(DAY);
			await mark([ids[1]!]);
			expect(await count()).toBe(42);
			const people = await sheet();
			const stateOf = (id: string) => people.find((person) => person.id === id)!;
			expect(stateOf(ids[0]!)).toMatchObject({ isPresent: true, earlier: [{ isPresent: false, by: ctx.actor.name }] });
			expect(stateOf(ids[1]!)).toMatchObject({ isPresent: false, earlier: [{ isPresent: true }] });
			expect(stateOf(ids[2]!).earlier).toEqual([]);
		});

		test('marks nobody who was not on the sheet that was sent', async () => {
			const { ctx, ids, cohortId, app, mark, sheet } = await start();
			const [late] = await enlist(app, [{ serviceNumber: 'R-99' }]);
			await institutes.addMembers(ctx, 'DEMO', cohortId, [late!]);
			await mark([]);
			expect((await sheet()).find(({ id }) => id === late)?.isPresent).toBeNull();
			expect(await mark([], { listed: ['of-nobody'] })).toEqual({ ok: false, reason: 'nobody-listed' });
			expect(ids).toHaveLength(40);
		});

		test('waits for the day, and is not marked of a session that was cancelled', async () => {
			const { ctx, clock, id, mark } = await start('2026-12-02');
			expect(await mark([])).toEqual({ ok: false, reason: 'not-yet' });
			clock.pass(DAY);
			expect(await learning.cancelSession(ctx, 'DEMO', id, 'The hall is flooded')).toEqual({ ok: true, value: null });
			expect(await mark([])).toEqual({ ok: false, reason: 'cancelled' });
			expect((await learning.listSessions(ctx, 'DEMO')).sessions[0]).toMatchObject({
				cancelled: 'The hall is flooded'
			});
		});
	});

	describe('a session', () => {
		test('counts in the record of the learner: hours, day, instructor; absent, no hours; and teaches no lesson for them', async () => {
			const { app, ctx, ids, plan, mark } = await start();
			await plan({ heldOn: '2026-12-20', titleUr: 'اگلی نشست' });
			await mark([ids[1]!]);
			const present = await learning.listAttended(ctx, ids[0]!);
			expect(present).toMatchObject({
				minutes: 90,
				held: [{ isPresent: true, heldOn: '2026-12-01', instructor: ctx.actor.name, place: 'Drill hall' }],
				coming: [{ heldOn: '2026-12-20', isPresent: null }]
			});
			expect(await learning.listAttended(ctx, ids[1]!)).toMatchObject({ minutes: 0, held: [{ isPresent: false }] });
			const record = await viewRecord(ctx, await nodeOf(app, 'DEMO'), ids[0]!);
			expect(record.sessions.minutes).toBe(90);
			expect(record.lessons).toEqual([]);
		});

		test('stays in the record of whoever is posted elsewhere, and on its own sheet', async () => {
			const { app, ctx, ids, mark, sheet } = await start();
			await mark([]);
			await post(app, ids[0]!, 'constable', 'ACADEMY');
			expect((await learning.listAttended(ctx, ids[0]!)).minutes).toBe(90);
			expect((await sheet()).map(({ id }) => id)).toContain(ids[0]);
		});

		test('is exported with the people of a list', async () => {
			const { app, ctx, ids, mark } = await start();
			await mark([ids[0]!]);
			const demo = await nodeOf(app, 'DEMO');
			const report = await buildReport(ctx, demo, 'attendance', { search: 'R-0' });
			const rows: unknown[][] = [];
			for await (const row of report.rows) rows.push(row);
			expect(rows).toHaveLength(10);
			expect(report.columns).toHaveLength(rows[0]!.length);
			expect(rows[0]).toEqual(
				expect.arrayContaining(['First response', '2026-12-01', '09:30', 1.5, 'Drill hall', 'Absent'])
			);
			expect(rows[1]).toEqual(expect.arrayContaining(['Present']));
		});

		test('can be changed; one that was held cannot be cancelled', async () => {
			const { ctx, facts, id, mark } = await start();
			expect(await learning.changeSession(ctx, 'DEMO', id, { ...facts, place: 'Mess', minutes: 120 })).toMatchObject({
				ok: true
			});
			await mark([]);
			expect((await learning.viewSession(ctx, 'DEMO', id)).line).toMatchObject({ place: 'Mess', minutes: 120 });
			expect(await learning.cancelSession(ctx, 'DEMO', id, 'Too late')).toEqual({
				ok: false,
				reason: 'attendance-marked'
			});
		});

		test('is refused without anybody, with a stranger to lead it, or about what is not taught', async () => {
			const { app, plan } = await start();
			const judge = (await signedIn(app, 'JUDGE-1')).actor.accountId;
			expect(await plan({ cohortId: null })).toEqual({ ok: false, reason: 'nobody-named' });
			expect(await plan({ cohortId: null, learnerIds: [judge] })).toEqual({ ok: false, reason: 'nobody-named' });
			expect(await plan({ instructorId: judge })).toEqual({ ok: false, reason: 'no-such-instructor' });
			expect(await plan({ contentIds: ['M-99'] })).toEqual({ ok: false, reason: 'no-such-content' });
		});

		test('is not there for another institute, nor for learners; an authority reads it', async () => {
			const { app, id, ids } = await start();
			for (const person of ['CONSTABLE-1', 'JUDGE-1']) {
				const ctx = await signedIn(app, person);
				await expect(learning.viewSession(ctx, 'DEMO', id)).rejects.toThrow('not found');
				await expect(learning.listSessions(ctx, 'DEMO')).rejects.toThrow('not found');
			}
			const authority = await signedIn(app, 'AUTHORITY-1');
			expect((await learning.viewSession(authority, 'DEMO', id)).people).toHaveLength(40);
			const sheet = { listed: ids, absent: [], late: '' };
			await expect(learning.markAttendance(authority, 'DEMO', id, sheet)).rejects.toThrow('not found');
			await expect(learning.viewSession(authority, 'ACADEMY', id)).rejects.toThrow('not found');
		});
	});
});
