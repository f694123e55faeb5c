import { describe, expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { viewServedBefore } from '#lib/server/insight/index.ts';
import { foreseeDuties } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { writeXlsx } from '#lib/server/platform/spreadsheet/write-xlsx.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { DAY, settableClock } from '../support/clock.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { nodeOf, numbers } from '../support/desk.ts';
import { addStation, enlist } from '../support/enlist.ts';
import { finishLessons } from '../support/furnish-world.ts';
import { applyOrder, orderAt, writeOrder } from '../support/orders.ts';

const whatever = { onlyIfNoneRefused: false };

eachDatabase((open) => {
	test('a pasted list is a dry run: from where to where, who is refused and why, and nothing changes', async () => {
		const { app, ctx } = await atDemo(open);
		await enlist(app, [
			{ serviceNumber: 'PC-1', name: 'Asim Raza' },
			{ serviceNumber: 'PC-2', name: 'Sana Gul' }
		]);
		const text = [
			'pc-۱, Muhammad Asim Raza, demo station',
			'PC-2, Somebody Else, STATION',
			'PC-9,, STATION',
			'JUDGE-1,, STATION',
			'SHO-1',
			'SHO-1,, STATION, hawaldar general, ',
			'INSPECTOR-1,, ACADEMY, dsp',
			'CONSTABLE-1,, DEMO',
			'CONSTABLE-1,, STATION',
			'SHO-1,, STATION, sindh, 31/11/2026'
		].join('\n');
		const id = await writeOrder(app, ctx, 'DEMO', { text });
		const { rows, counts, state } = await orderAt(app, ctx, 'DEMO', id);
		expect(state).toBe('dry');
		expect(rows.map(({ row, outcome, column, reason }) => [row, outcome, column, reason])).toEqual([
			[1, 'moved', null, null],
			[2, 'refused', 'name', 'nameDiffers'],
			[3, 'refused', 'serviceNumber', 'personUnknown'],
			[4, 'refused', 'serviceNumber', 'personUnknown'],
			[5, 'refused', 'to', 'toMissing'],
			[6, 'refused', 'name', 'nameDiffers'],
			[7, 'refused', 'name', 'nameDiffers'],
			[8, 'same', null, null],
			[9, 'refused', 'serviceNumber', 'twice'],
			[10, 'refused', 'name', 'nameDiffers']
		]);
		expect(counts).toEqual({ moved: 1, duty: 0, same: 1, refused: 8 });
		expect(rows[0]).toMatchObject({
			name: 'Asim Raza',
			before: { place: { code: 'DEMO' } },
			after: { place: { code: 'STATION' } }
		});
		expect(await numbers(ctx, 'STATION')).toEqual([]);
	});

	test("with headings each refusal names its column, and another institute's is worded as what does not exist", async () => {
		const { app, ctx } = await atDemo(open);
		await enlist(app, [{ serviceNumber: 'PC-1' }, { serviceNumber: 'PC-1', institute: 'STATION', name: 'Sana Gul' }]);
		const text = [
			'Service No,Present posting,Proposed posting,Role,Province,w.e.f',
			'SHO-1,DEMO,ACADEMY,,,',
			'SHO-1,DEMO,NOWHERE,,,',
			'SHO-1,DEMO,STATION,hawaldar,,',
			'SHO-1,DEMO,STATION,,atlantis,',
			'SHO-1,DEMO,STATION,,,31/11/2026',
			'SHO-1,DEMO,STATION,,,1/1/2040',
			'SHO-1,DEMO,STATION,,,1/11/2026',
			'PC-1,DEMO,STATION,,,',
			',DEMO,STATION,,,',
			'SHO-1,DEMO,STATION,dsp,سندھ,۵ دسمبر ۲۰۲۶'
		].join('\n');
		const { rows } = await orderAt(app, ctx, 'DEMO', await writeOrder(app, ctx, 'DEMO', { text }));
		expect(rows.map(({ row, column, reason }) => [row, column, reason])).toEqual([
			[2, 'to', 'toUnknown'],
			[3, 'to', 'toUnknown'],
			[4, 'role', 'unknown'],
			[5, 'jurisdiction', 'unknown'],
			[6, 'day', 'dayOdd'],
			[7, 'day', 'dayFar'],
			[8, 'day', 'dayBeforePosting'],
			[9, 'serviceNumber', 'severalPeople'],
			[10, 'serviceNumber', 'missing'],
			[11, null, null]
		]);
		expect(rows.at(-1)).toMatchObject({ startsOn: '2026-12-05', after: { role: 'dsp', jurisdiction: 'sindh' } });
	});

	test('numbers alone will do with one destination, on lines or between commas', async () => {
		const { app, ctx } = await atDemo(open);
		await enlist(app, [{ serviceNumber: 'PC-1' }, { serviceNumber: 'PC-2' }, { serviceNumber: 'PC-3' }]);
		await applyOrder(app, ctx, 'DEMO', { text: 'PC-1، PC-2\n\nPC-3', to: 'ڈیمو تھانہ', day: '1 December 2026' });
		expect(await numbers(ctx, 'STATION')).toEqual(['PC-1', 'PC-2', 'PC-3']);
		const desk = await nodeOf(app, 'DEMO');
		const read = (to: string, day: string, text = 'PC-1') =>
			institutes.readOrder(ctx, desk, { list: { text }, to, day, title: '' });
		expect(await read('ACADEMY', '')).toMatchObject({ reason: 'to-unknown' });
		expect(await read('DEMO', 'soon')).toMatchObject({ reason: 'day-odd' });
		expect(await read('DEMO', '', '\n \n')).toMatchObject({ reason: 'order-empty' });
		expect(await read('DEMO', '', 'a,"b')).toMatchObject({ reason: 'file-quote', row: 1 });
		expect(await read('DEMO', '', 'Service number,To\n')).toMatchObject({ reason: 'file-no-rows' });
	});

	test('unknown headings are asked about once, and what rosters said of them holds here too', async () => {
		const { app, ctx } = await atDemo(open);
		const desk = await nodeOf(app, 'DEMO');
		const bytes = writeXlsx([
			['Buckle', 'To', 'CNIC', 'Shoe size'],
			['SHO-1', 'STATION', '35202-1234567-1', '43']
		]);
		const id = await writeOrder(app, ctx, 'DEMO', { bytes });
		const asked = await orderAt(app, ctx, 'DEMO', id);
		expect([asked.state, asked.unknown.map(({ heading }) => heading)]).toEqual(['mapping', ['Buckle', 'Shoe size']]);
		expect(JSON.stringify(await app.db.read.select().from(app.db.read.t.postingOrders))).not.toContain('35202');
		const [buckle, shoe] = asked.unknown.map(({ index }) => index);
		expect(await institutes.mapOrderHeadings(ctx, desk, id, new Map([[shoe!, 'ignore']]))).toMatchObject({
			reason: 'headings-number'
		});
		expect(await institutes.mapOrderHeadings(ctx, desk, id, new Map([[buckle!, 'to']]))).toMatchObject({
			reason: 'headings-twice'
		});
		expect(await institutes.mapOrderHeadings(ctx, desk, id, new Map([[buckle!, 'serviceNumber']]))).toMatchObject({
			ok: true
		});
		expect((await orderAt(app, ctx, 'DEMO', id)).counts.moved).toBe(1);
		expect((await orderAt(app, ctx, 'DEMO', await writeOrder(app, ctx, 'DEMO', { bytes }))).state).toBe('dry');
	});

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
		expect(await summaryRole(app, 'SHO-1')).toBe('dsp');
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

	test('what another duty means is told before: new modules, and lessons that the new place has its own law for', async () => {
		const { app } = await atDemo(open);
		const officer = await signedIn(app, 'INSPECTOR-1');
		await finishLessons(officer, 'provincial-law');
		const { accountId, role, jurisdiction } = officer.actor;
		const before = { role, jurisdiction };
		const foreseen = await foreseeDuties(officer, [
			{ accountId, before, after: { role, jurisdiction: 'sindh' } },
			{ accountId: 'nobody', before, after: { role: 'judge', jurisdiction } },
			{ accountId: 'same', before, after: before }
		]);
		const moved = foreseen.get(accountId)!;
		expect(moved.again.length).toBeGreaterThan(0);
		expect(moved.lessonsAfter - moved.lessonsBefore).toBe(moved.again.length);
		expect(foreseen.get('nobody')!.opened.length + foreseen.get('nobody')!.closed.length).toBeGreaterThan(0);
		expect(foreseen.has('same')).toBe(false);
	});

	test('the order is a file that reads back as the same order, formulas made harmless', async () => {
		const { app, ctx } = await atDemo(open);
		await enlist(app, [{ serviceNumber: '=PC-1', name: 'Asim Raza' }]);
		const id = await writeOrder(app, ctx, 'DEMO', {
			text: '=PC-1,,STATION,5/12/2026\nSHO-1,,STATION,dsp\nPC-99,,STATION'
		});
		const desk = await nodeOf(app, 'DEMO');
		const shape = async (order: string) =>
			(await orderAt(app, ctx, 'DEMO', order)).rows.map(({ serviceNumber, outcome, startsOn, after, reason }) => ({
				serviceNumber,
				outcome,
				startsOn,
				after,
				reason
			}));
		for (const language of ['en', 'ur'] as const)
			for (const kind of ['csv', 'xlsx'] as const) {
				const bytes = await institutes.exportOrder({ ...ctx, language }, desk, id, kind);
				expect(await shape(await writeOrder(app, ctx, 'DEMO', { bytes }))).toEqual(await shape(id));
			}
		expect(new TextDecoder().decode(await institutes.exportOrder(ctx, desk, id, 'csv'))).toContain("'=PC-1");
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
			expect(await numbersIn(app, 'STATION', 'dsp')).toBe(500);
			expect(await institutes.undoOrder(ctx, desk, id, { leaveKept: false })).toMatchObject({ ok: true });
			expect(await numbersIn(app, 'DEMO', 'constable')).toBeGreaterThanOrEqual(500);
			console.info(
				`${app.db.dialect}: read ${Math.round(planned - began)} ms, apply ${Math.round(applied - planned)} ms, undo ${Math.round(performance.now() - applied)} ms`
			);
		});
	});

	async function atDemo(openApp: typeof open) {
		const app = await openApp({ clock: settableClock() });
		await addStation(app);
		return { app, ctx: await signedIn(app, 'ADMIN-1') };
	}
});

type Settable = ReturnType<typeof settableClock>;

/** The clock of these tests can be moved. */
function settable(app: App): Settable {
	return systemContext(app).clock as Settable;
}

/** An operator of the demo world. */
async function keeperOf(app: App, code: string): Promise<SignedIn> {
	const [accountId] = await enlist(app, [{ serviceNumber: 'KEEPER-1', institute: code }]);
	const { id: instituteId } = await nodeOf(app, code);
	await institutes.grantPermission(systemContext(app), { accountId: accountId!, instituteId, permission: 'operator' });
	return signedIn(app, 'KEEPER-1');
}

/** Every posting, permission and part in a cohort, as stored. */
async function stateOf(app: App) {
	const { postings, grants, cohortMembers } = app.db.read.t;
	const byId = <Row extends { id: string }>(rows: Row[]) => rows.sort((one, other) => (one.id < other.id ? -1 : 1));
	return {
		postings: byId(await app.db.read.select().from(postings)),
		grants: byId(await app.db.read.select().from(grants)),
		members: byId(await app.db.read.select().from(cohortMembers))
	};
}

async function summaryRole(app: App, serviceNumber: string): Promise<string | undefined> {
	const { learnerSummaries } = app.db.read.t;
	return (await app.db.read.select().from(learnerSummaries)).find((row) => row.serviceNumber === serviceNumber)?.role;
}

async function numbersIn(app: App, code: string, role: string): Promise<number> {
	const { learnerSummaries } = app.db.read.t;
	const { id } = await nodeOf(app, code);
	return (await app.db.read.select().from(learnerSummaries)).filter(
		(row) => row.instituteId === id && row.role === role
	).length;
}
