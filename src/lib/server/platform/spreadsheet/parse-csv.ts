import { cleanCell } from './clean-cell.ts';
import { MOST_COLUMNS, MOST_ROWS, UnreadableTable, type Table } from './types.ts';

const separators = [',', ';', '\t'] as const;

/** Comma, semicolon or tab, whichever the first lines use; `sep=;` on the first line says it outright. */
export function parseCsv(text: string): Table {
	const told = /^sep=(.)\r?\n/i.exec(text);
	const separator = told?.[1] ?? guessSeparator(text);
	const table: Table = [];
	let row = told ? 2 : 1;
	let at = told ? told[0].length : 0;
	while (at < text.length) {
		const record = readRecord(text, at, separator, row);
		if (record.cells.some((cell) => cell !== '')) {
			if (table.length >= MOST_ROWS) throw new UnreadableTable('file-rows', row);
			table.push({ row, cells: record.cells });
		}
		at = record.end;
		row++;
	}
	return table;
}

function readRecord(text: string, from: number, separator: string, row: number): { cells: string[]; end: number } {
	const cells: string[] = [];
	let at = from;
	for (;;) {
		if (cells.length >= MOST_COLUMNS) throw new UnreadableTable('file-columns', row);
		const cell = text[at] === '"' ? readQuoted(text, at, row) : { value: '', end: at };
		let end = cell.end;
		while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
		cells.push(cleanCell(cell.value + text.slice(cell.end, end)));
		at = end + 1;
		if (text[end] === separator) continue;
		return { cells, end: text[end] === '\r' && text[at] === '\n' ? at + 1 : at };
	}
}

/** Two quotes inside quotes are one. */
function readQuoted(text: string, from: number, row: number): { value: string; end: number } {
	let value = '';
	let at = from + 1;
	for (;;) {
		const quote = text.indexOf('"', at);
		if (quote < 0) throw new UnreadableTable('file-quote', row);
		value += text.slice(at, quote);
		if (text[quote + 1] !== '"') return { value, end: quote + 1 };
		value += '"';
		at = quote + 2;
	}
}

function guessSeparator(text: string): string {
	const lines = text
		.slice(0, 20_000)
		.replace(/"[^"]*"/g, '')
		.split(/\r\n?|\n/)
		.slice(0, 20)
		.join('\n');
	const count = (separator: string) => lines.split(separator).length;
	return separators.reduce((best, each) => (count(each) > count(best) ? each : best), separators[0]);
}
