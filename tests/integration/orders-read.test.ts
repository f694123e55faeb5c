import { expect, test } from 'vitest';
import * as institutes from '#lib/server/institutes/index.ts';
import { foreseeDuties } from '#lib/server/learning/index.ts';
import { writeXlsx } from '#lib/server/platform/spreadsheet/write-xlsx.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { nodeOf, numbers } from '../support/desk.ts';
import { enlist } from '../support/enlist.ts';
import { finishLessons } from '../support/furnish-world.ts';
import { applyOrder, atDemo, orderAt, writeOrder } from '../support/orders.ts';

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
});
