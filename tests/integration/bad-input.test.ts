import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { eachDatabase } from '../support/database.ts';
import { nodeOf } from '../support/desk.ts';
import { enlist } from '../support/enlist.ts';
import { atDemo, orderAt, stateOf, writeOrder } from '../support/orders.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const all = { outcome: null, page: 1 };

/** `سروس نمبر،نام` … as Excel on an Arabic Windows writes it, without any sign of its encoding. */
const arabic = new Uint8Array([
	...[0xd3, 0xd1, 0xe6, 0xd3, 0x20, 0xe4, 0xe3, 0xc8, 0xd1, 0x2c, 0xe4, 0xc7, 0xe3, 0x0a],
	...[...'PC-1,'].map((letter) => letter.charCodeAt(0)),
	...[0xda, 0xe1, 0xed, 0x0a]
]);
const wide = (text: string, isBig: boolean) => {
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

const cell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const book = (rows: string, merged = '') =>
	zipSync({
		'xl/workbook.xml': strToU8('<workbook/>'),
		'xl/styles.xml': strToU8(styles),
		'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData>${merged}</worksheet>`)
	});

eachDatabase((open) => {
	test('a file that is no list is named for what it is, by rosters and by orders, and nothing is kept of it', async () => {
		const { app, ctx } = await atDemo(open);
		const files: [Uint8Array, string][] = [
			[utf8('<!doctype html><table><tr><td>PC-1'), 'file-html'],
			[bomb(), 'file-bomb'],
			[utf8('Service number,Name\nPC-1,"Asim'), 'file-quote'],
			[book('<row r="99999999999"><c><v>1</v></c></row>'), 'file-damaged'],
			[utf8('\ufeff\n\n'), 'file-empty']
		];
		for (const [bytes, reason] of files) {
			expect(await readRoster(app, ctx, bytes)).toMatchObject({ ok: false, reason });
			expect(await readOrder(app, ctx, bytes)).toMatchObject({ ok: false, reason });
		}
		expect(await app.db.read.$count(app.db.read.t.rosterImports)).toBe(0);
		expect(await app.db.read.$count(app.db.read.t.postingOrders)).toBe(0);
	});

	test('merged cells, formulas, errors and dates in a spreadsheet are named by row and column, in rosters and orders', async () => {
		const { app, ctx } = await atDemo(open);
		const rows =
			`<row r="1">${cell('A1', 'Service number')}${cell('B1', 'Name')}${cell('C1', 'Role')}</row>` +
			`<row r="2">${cell('A2', 'SHO-1')}${cell('B2', 'x')}${cell('C2', 'dsp')}</row><row r="3">${cell('A3', 'ADMIN-1')}<c r="B3"/><c r="C3"/></row>` +
			`<row r="4"><c r="A4"><f>A1+1</f></c></row><row r="5"><c r="A5" t="e"><v>#N/A</v></c></row>` +
			`<row r="6"><c r="A6" s="1"><v>46359</v></c></row><row r="1048576"><c r="A1048576"><v>3.5202123456789E+16</v></c></row>`;
		const bytes = book(rows, '<mergeCells><mergeCell ref="C2:C3"/></mergeCells>');
		const expected = [
			[3, 'role', 'cellMerged'],
			[4, 'serviceNumber', 'cellFormula'],
			[5, 'serviceNumber', 'cellError'],
			[6, 'serviceNumber', 'cellDate'],
			[1_048_576, 'serviceNumber', 'cellNumber']
		];
		const read = await readRoster(app, ctx, bytes);
		const roster = await institutes.showImport(ctx, await nodeOf(app, 'DEMO'), read.ok ? read.value : '', all);
		expect(roster.rows.slice(1).map(({ row, column, reason }) => [row, column, reason])).toEqual(expected);
		const order = await orderAt(app, ctx, 'DEMO', await writeOrder(app, ctx, 'DEMO', { bytes, to: 'STATION' }));
		expect(order.rows.slice(1).map(({ row, column, reason }) => [row, column, reason])).toEqual(expected);
	});

	test('a date cell, and a day as text in four ways and three sets of digits, are one day in an order', async () => {
		const { app, ctx } = await atDemo(open);
		const days = ['2026-12-03', '۳/۱۲/۲۰۲۶', '٣.١٢.٢٠٢٦', '3 December 2026', '3-Dec-26', '3 دسمبر 2026'];
		const people = await enlist(app, [
			...days.map((_, at) => ({ serviceNumber: `PC-${at}` })),
			{ serviceNumber: 'PC-9' }
		]);
		const lines = days.map((day, at) => `<row>${cell(`A${at + 2}`, `PC-${at}`)}${cell(`B${at + 2}`, day)}</row>`);
		const rows = `<row>${cell('A1', 'Belt no')}${cell('B1', 'w.e.f.')}</row>${lines.join('')}<row>${cell('A8', 'PC-9')}<c r="B8" s="1"><v>46359</v></c></row>`;
		const id = await writeOrder(app, ctx, 'DEMO', { bytes: book(rows), to: 'STATION' });
		const { rows: read } = await orderAt(app, ctx, 'DEMO', id);
		expect(read.map(({ startsOn }) => startsOn)).toEqual(people.map(() => '2026-12-03'));
	});

	test.each([
		['Windows-1256', arabic],
		['UTF-16 LE', wide('سروس نمبر,نام\nPC-1,علی\n', false)],
		['UTF-16 BE', wide('سروس نمبر,نام\nPC-1,علی\n', true)],
		['UTF-16 LE with its mark', wide('\ufeffسروس نمبر\tنام\nPC-1\tعلی\n', false)]
	])('%s is read by rosters and by orders', async (_, bytes) => {
		const { app, ctx } = await atDemo(open);
		await enlist(app, [{ serviceNumber: 'PC-1', name: 'علی' }]);
		const read = await readRoster(app, ctx, bytes);
		const roster = await institutes.showImport(ctx, await nodeOf(app, 'DEMO'), read.ok ? read.value : '', all);
		expect(roster.counts).toMatchObject({ unchanged: 1, refused: 0 });
		const order = await orderAt(app, ctx, 'DEMO', await writeOrder(app, ctx, 'DEMO', { bytes, to: 'STATION' }));
		expect(order.counts).toMatchObject({ moved: 1, refused: 0 });
	});

	test('two administrators import the same new person, and move the same person, at the same moment: one of each is done', async () => {
		const { app, ctx } = await atDemo(open);
		const desk = await nodeOf(app, 'DEMO');
		const bytes = utf8(
			'Service number,Name,Role,Jurisdiction\nPC-1,Asim Raza,constable,punjab\nPC-2,Sana Gul,constable,punjab\n'
		);
		const imports = [await readRoster(app, ctx, bytes), await readRoster(app, ctx, bytes)];
		const applied = await Promise.all(
			imports.map((read) => institutes.applyRoster(ctx, desk, read.ok ? read.value : '', { onlyIfNoneRefused: true }))
		);
		expect(applied.map(({ ok }) => ok).sort()).toEqual([false, true]);
		const { accounts } = app.db.read.t;
		const numbers = (await app.db.read.select().from(accounts)).map(({ serviceNumber }) => serviceNumber);
		expect(numbers.filter((number) => number === 'PC-1' || number === 'PC-2').sort()).toEqual(['PC-1', 'PC-2']);

		const orders = [
			await writeOrder(app, ctx, 'DEMO', { text: 'PC-1\nPC-2', to: 'STATION' }),
			await writeOrder(app, ctx, 'DEMO', { text: 'PC-2,,,sho' })
		];
		const moved = await Promise.all(
			orders.map((id) => institutes.applyOrder(ctx, desk, id, { onlyIfNoneRefused: true }))
		);
		expect(moved.map(({ ok }) => ok).sort()).toEqual([false, true]);
		const openPostings = (await stateOf(app)).postings.filter(({ endedAt }) => endedAt === null);
		expect(new Set(openPostings.map(({ accountId }) => accountId)).size).toBe(openPostings.length);
	});
});

async function readRoster(app: App, ctx: SignedIn, bytes: Uint8Array) {
	return institutes.readRoster(ctx, await nodeOf(app, 'DEMO'), { name: 'roster.csv', bytes });
}

async function readOrder(app: App, ctx: SignedIn, bytes: Uint8Array) {
	return institutes.readOrder(ctx, await nodeOf(app, 'DEMO'), { list: { bytes }, to: '', day: '', title: '' });
}

/** A sheet that unpacks to more than any spreadsheet needs. */
function bomb(): Uint8Array {
	const sheet = new Uint8Array(97 * 1024 * 1024);
	return zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': [sheet, { level: 1 }] });
}
