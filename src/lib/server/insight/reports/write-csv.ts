import { neutral, type Cell, type Report } from './cells.ts';

/** By this mark Excel knows that the file is UTF-8, and shows Urdu. */
const BYTE_ORDER_MARK = '\ufeff';

export async function* writeCsv({ head, columns, rows }: Report): AsyncGenerator<Uint8Array> {
	const encoder = new TextEncoder();
	const top = [...head, [], columns].map(toLine).join('');
	yield encoder.encode(BYTE_ORDER_MARK + top);
	for await (const row of rows) yield encoder.encode(toLine(row));
}

function toLine(cells: readonly Cell[]): string {
	return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: Cell): string {
	const text = String(neutral(cell));
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
