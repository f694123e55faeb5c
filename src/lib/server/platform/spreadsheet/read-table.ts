import { decodeText } from './decode-text.ts';
import { parseCsv } from './parse-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { UnreadableTable, type Table } from './types.ts';

/**
 * CSV or XLSX, told apart by what the file holds and never by its name. Throws `UnreadableTable` with the reason. A cell
 * that a spreadsheet keeps as a date is trouble; with `keepDays` it also says its day.
 */
export function readTable(bytes: Uint8Array, { keepDays = false } = {}): Table {
	const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
	if (bytes.length === 0) throw new UnreadableTable('file-empty');
	if (start.startsWith('PK')) return orEmpty(readXlsx(bytes, keepDays));
	// An XLSX with a password is a file of the old kind around the locked one.
	if (start.startsWith('\xd0\xcf\x11\xe0')) {
		const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
		throw new UnreadableTable(isLocked ? 'file-locked' : 'file-old-excel');
	}
	const text = decodeText(bytes).replace(/^\ufeff/, '');
	if (/^\s*<(!doctype|html|table|head|body|\?xml|!--)/i.test(text)) throw new UnreadableTable('file-html');
	if (start.startsWith('%PDF') || text.slice(0, 10_000).includes('\0')) throw new UnreadableTable('file-unknown');
	return orEmpty(parseCsv(text));
}

function orEmpty(table: Table): Table {
	if (table.length === 0) throw new UnreadableTable('file-empty');
	return table;
}
