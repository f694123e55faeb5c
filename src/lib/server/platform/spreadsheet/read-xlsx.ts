import { cleanCell } from './clean-cell.ts';
import { MOST_COLUMNS, MOST_ROWS, UnreadableTable, type Cell, type Table } from './types.ts';
import { openZip } from './unzip.ts';
import { attribute, elements, textOf } from './xml.ts';

/** Formats 14–22 and 45–47 are dates and times by the standard; others say so by their letters. */
const usualDates = (id: number) => (id >= 14 && id <= 22) || (id >= 45 && id <= 47);

type Book = { strings: string[]; isDate: (style: number) => boolean; dayOf: (value: string) => Cell };

/** What a sheet can hold by the standard. */
const LAST_ROW = 1_048_576;

/** As nearly all write it: a sheet may have a million rows, and each is looked at. */
const ROW_NUMBER = /^<(?:\w+:)?row r="(\d+)"/;

/** The first visible sheet: shown values only, never a formula. */
export function readXlsx(bytes: Uint8Array, keepDays = false): Table {
	const zip = openZip(bytes);
	const workbook = zip.read('xl/workbook.xml');
	if (workbook === null) throw new UnreadableTable('file-unknown');
	const sheet = zip.read(sheetPath(workbook, zip.read('xl/_rels/workbook.xml.rels') ?? ''));
	if (sheet === null) throw new UnreadableTable('file-damaged');
	const strings = [...elements(zip.read('xl/sharedStrings.xml') ?? '', 'si')].map(({ inner }) => textOf(inner));
	const isFrom1904 = /<(\w+:)?workbookPr[^>]*\sdate1904\s*=\s*["'](1|true)/.test(workbook);
	const dayOf = (value: string): Cell =>
		keepDays ? { trouble: 'cellDate', day: dayOfCell(value, isFrom1904) } : { trouble: 'cellDate' };
	return readSheet(sheet, { strings, isDate: dateStyles(zip.read('xl/styles.xml') ?? ''), dayOf });
}

/** Days are counted from 30 December 1899, or on old Macs from 1 January 1904; newer files may write the date itself. */
function dayOfCell(value: string, isFrom1904: boolean): string {
	if (/^\d{4}-\d\d-\d\d/.test(value)) return value.slice(0, 10);
	const count = Number(value);
	if (!(count >= 1 && count < 3_000_000)) return '';
	const first = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
	return new Date(first + Math.floor(count) * 86_400_000).toISOString().slice(0, 10);
}

function sheetPath(workbook: string, relations: string): string {
	const sheets = [...elements(workbook, 'sheet')];
	const shown = sheets.find(({ tag }) => !/hidden/i.test(attribute(tag, 'state') ?? '')) ?? sheets[0];
	const id = shown && attribute(shown.tag, 'r:id');
	const relation = [...elements(relations, 'Relationship')].find(({ tag }) => attribute(tag, 'Id') === id);
	const target = (relation && attribute(relation.tag, 'Target')) ?? 'worksheets/sheet1.xml';
	return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function dateStyles(styles: string): (style: number) => boolean {
	const custom = new Map(
		[...elements(styles, 'numFmt')].map(({ tag }) => [
			Number(attribute(tag, 'numFmtId')),
			/[dmyhs]/i.test((attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))
		])
	);
	const formats = [...elements(/<cellXfs[\s\S]*?<\/cellXfs>/.exec(styles)?.[0] ?? '', 'xf')].map(({ tag }) =>
		Number(attribute(tag, 'numFmtId') ?? 0)
	);
	return (style) => custom.get(formats[style] ?? 0) ?? usualDates(formats[style] ?? 0);
}

function readSheet(sheet: string, book: Book): Table {
	const table: Table = [];
	let row = 0;
	for (const { tag, inner } of elements(sheet, 'row')) {
		const number = Number(ROW_NUMBER.exec(tag)?.[1] ?? attribute(tag, 'r') ?? row + 1);
		if (!Number.isInteger(number) || number <= row || number > LAST_ROW) throw new UnreadableTable('file-damaged', row);
		row = number;
		if (inner === '') continue;
		const cells = readCells(inner, row, book);
		if (!cells.some((cell) => cell !== '')) continue;
		if (table.length >= MOST_ROWS) throw new UnreadableTable('file-rows', row);
		table.push({ row, cells });
	}
	return markMerged(table, sheet);
}

function readCells(inner: string, row: number, book: Book): Cell[] {
	const cells: Cell[] = [];
	let column = -1;
	for (const { tag, inner: content } of elements(inner, 'c')) {
		column = columnOf(attribute(tag, 'r')) ?? column + 1;
		const value = readCell(tag, content, book);
		if (value === '') continue;
		if (column >= MOST_COLUMNS) throw new UnreadableTable('file-columns', row);
		cells[column] = value;
	}
	return Array.from(cells, (cell) => cell ?? '');
}

function readCell(tag: string, content: string, { strings, isDate, dayOf }: Book): Cell {
	const type = attribute(tag, 't') ?? 'n';
	if (type === 'e') return { trouble: 'cellError' };
	if (type === 'inlineStr') return cleanCell(textOf(content));
	const value = [...elements(content, 'v')][0];
	if (!value) return /<(\w+:)?f[\s>/]/.test(content) ? { trouble: 'cellFormula' } : '';
	const text = textOf(`<t>${value.inner}</t>`);
	if (type === 's') return cleanCell(strings[Number(text)] ?? '');
	if (type === 'd') return dayOf(text);
	if (type !== 'n') return cleanCell(text);
	if (isDate(Number(attribute(tag, 's') ?? 0))) return dayOf(text);
	const number = Number(text);
	return Number.isInteger(number) && !Number.isSafeInteger(number) ? { trouble: 'cellNumber' } : String(number);
}

/** Of cells that were merged only the first holds the value; the others must not pass for empty. */
function markMerged(table: Table, sheet: string): Table {
	const rows = new Map(table.map((line) => [line.row, line]));
	let steps = 0;
	for (const { tag } of elements(sheet, 'mergeCell')) {
		const [from, to] = (attribute(tag, 'ref') ?? '').split(':');
		const [left, right] = [columnOf(from) ?? 0, Math.min(columnOf(to) ?? -1, MOST_COLUMNS - 1)];
		const [top, bottom] = [rowOf(from), Math.min(rowOf(to), rowOf(from) + MOST_ROWS)];
		for (let row = top; row <= bottom; row++) {
			steps += Math.max(right - left, 1);
			if (steps > MOST_ROWS * MOST_COLUMNS) throw new UnreadableTable('file-bomb');
			const cells = rows.get(row)?.cells;
			for (let column = left; cells && column <= right; column++) {
				while (cells.length < column) cells.push('');
				if (row !== top || column !== left) cells[column] = { trouble: 'cellMerged' };
			}
		}
	}
	return table;
}

/** `AB12` → 27 */
function columnOf(reference: string | null | undefined): number | null {
	const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
	if (!letters) return null;
	return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(reference: string | undefined): number {
	return Number(/\d+$/.exec(reference ?? '')?.[0] ?? 0);
}
