import { strToU8, zipSync } from 'fflate';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { MOST_COLUMNS, MOST_ROWS, UnreadableTable } from './types.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, isBig = false) => {
	const bytes = Buffer.from(text, 'utf16le');
	return new Uint8Array(isBig ? bytes.swap16() : bytes);
};
const cellsOf = (bytes: Uint8Array) => readTable(bytes).map(({ cells }) => cells);
const problemOf = (bytes: Uint8Array) => {
	try {
		return `read: ${JSON.stringify(readTable(bytes)).slice(0, 80)}`;
	} catch (problem) {
		if (!(problem instanceof UnreadableTable)) throw problem;
		return problem.row === null ? problem.reason : `${problem.reason} ${problem.row}`;
	}
};

describe('CSV', () => {
	const text = 'نام,نمبر\r\nعلی,12\r\n';
	const expected = [
		['نام', 'نمبر'],
		['علی', '12']
	];

	test.each([
		['UTF-8', utf8(text)],
		['UTF-8 with its mark', utf8(`\ufeff${text}`)],
		['UTF-16 LE with its mark', utf16(`\ufeff${text}`)],
		['UTF-16 BE with its mark', utf16(`\ufeff${text}`, true)],
		['UTF-16 LE without', utf16(text)],
		['UTF-16 BE without', utf16(text, true)]
	])('is read in %s', (_, bytes) => expect(cellsOf(bytes)).toEqual(expected));

	test('is read in Windows-1256, which has no mark', () => {
		// "نام,نمبر\nعلي,12" as Excel on an Arabic Windows writes it.
		const bytes = [0xe4, 0xc7, 0xe3, 0x2c, 0xe4, 0xe3, 0xc8, 0xd1, 0x0a, 0xda, 0xe1, 0xed, 0x2c, 0x31, 0x32];
		expect(cellsOf(new Uint8Array(bytes))).toEqual([
			['نام', 'نمبر'],
			['علي', '12']
		]);
	});

	test.each([',', ';', '\t'])('may be separated by %j', (separator) => {
		expect(cellsOf(utf8(['a', 'b'].join(separator) + '\n' + ['1', '2'].join(separator)))).toEqual([
			['a', 'b'],
			['1', '2']
		]);
	});

	test('a first line may name the separator, and still counts as a row', () => {
		expect(readTable(utf8('sep=;\na,1;b\n'))).toEqual([{ row: 2, cells: ['a,1', 'b'] }]);
	});

	test('quotes hold separators, line breaks and doubled quotes; one inside a word is a letter', () => {
		expect(cellsOf(utf8('"a, ""b""\nc",d"e\n'))).toEqual([['a, "b" c', 'd"e']]);
	});

	test('empty rows are passed over, and the others keep their numbers', () => {
		expect(readTable(utf8('a\n\n,,\nb')).map(({ row }) => row)).toEqual([1, 4]);
	});

	test('a quotation mark that is never closed names its row', () => {
		expect(problemOf(utf8('a,b\nc,"d\ne'))).toBe('file-quote 2');
	});

	test('a million empty lines are nothing, and too many full ones are named', () => {
		expect(cellsOf(utf8(`a${'\n'.repeat(1_000_000)}b`))).toEqual([['a'], ['b']]);
		expect(problemOf(utf8('a\n'.repeat(MOST_ROWS + 1)))).toBe(`file-rows ${MOST_ROWS + 1}`);
		expect(problemOf(utf8(`a\n${','.repeat(MOST_COLUMNS + 1)}`))).toBe('file-columns 2');
	});
});

describe('what is no table', () => {
	test.each([
		['an empty file', new Uint8Array(), 'file-empty'],
		['only empty lines', utf8('\n,,\n'), 'file-empty'],
		['a web page named .csv', utf8('\n<!DOCTYPE html><html><table><tr><td>1</td></tr></table>'), 'file-html'],
		['a table of a web page', utf8('<table border=1><tr><td>1'), 'file-html'],
		['a PDF', utf8('%PDF-1.7 …'), 'file-unknown'],
		['the old Excel format', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'file-old-excel'],
		['a file with a password', lockedFile(), 'file-locked'],
		['a zip that is no spreadsheet', zipSync({ 'a.txt': strToU8('a') }), 'file-unknown'],
		['half a zip', zipSync({ 'a.txt': strToU8('a') }).slice(0, 40), 'file-damaged'],
		['a zip bomb', bomb(), 'file-bomb'],
		['a zip of very many files', zipSync(manyFiles()), 'file-bomb']
	])('%s is named', (_, bytes, reason) => expect(problemOf(bytes)).toBe(reason));
});

describe('XLSX', () => {
	test('what we write is read back, formulas and Urdu too', () => {
		const rows = [
			['نام', 'b'],
			['=1+1', '-x'],
			['007', 'a & <b> "c"']
		];
		expect(cellsOf(writeXlsx(rows))).toEqual(rows);
		expect(cellsOf(utf8(writeCsv(rows)))).toEqual(rows);
	});

	test('shared strings, numbers, inline text, stored values of formulas, and cells in any column', () => {
		const sheet = sheetOf(
			'<row r="3"><c r="B3" t="s"><v>1</v></c><c r="D3"><v>1204</v></c></row>' +
				'<row r="5"><c r="A5" t="str"><f>A1&amp;"x"</f><v>PC-1</v></c><c r="B5" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>'
		);
		const strings = '<sst><si><t>no</t></si><si><r><t>Ser</t></r><r><t>vice</t></r><rPh><t>x</t></rPh></si></sst>';
		expect(readTable(bookOf(sheet, { 'xl/sharedStrings.xml': strings }))).toEqual([
			{ row: 3, cells: ['', 'Service', '', '1204'] },
			{ row: 5, cells: ['PC-1', 'ab'] }
		]);
	});

	test('dates, errors, long numbers and formulas without a value are named, not guessed', () => {
		const styles =
			'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0&quot;d&quot;"/></numFmts>' +
			'<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>';
		const sheet = sheetOf(
			'<row r="1"><c r="A1" s="1"><v>45000</v></c><c r="B1" s="2"><v>45000</v></c><c r="C1" s="3"><v>7</v></c>' +
				'<c r="D1" t="e"><v>#N/A</v></c><c r="E1"><f>NOW()</f></c><c r="F1"><v>3.5202123456789012E+16</v></c><c r="G1" t="d"><v>2026-01-01</v></c></row>'
		);
		expect(cellsOf(bookOf(sheet, { 'xl/styles.xml': styles }))).toEqual([
			[
				{ trouble: 'cellDate' },
				{ trouble: 'cellDate' },
				'7',
				{ trouble: 'cellError' },
				{ trouble: 'cellFormula' },
				{ trouble: 'cellNumber' },
				{ trouble: 'cellDate' }
			]
		]);
	});

	test('cells under a merged one are not taken for empty', () => {
		const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c></row>';
		const sheet = `<worksheet><sheetData>${rows}</sheetData><mergeCells><mergeCell ref="B1:B9"/></mergeCells></worksheet>`;
		expect(cellsOf(bookOf(sheet))).toEqual([
			['1', '2'],
			['3', { trouble: 'cellMerged' }]
		]);
	});

	test('a million empty rows are passed over', () => {
		const empty = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 2}"/>`).join('');
		const sheet = sheetOf(`<row r="1"><c r="A1"><v>1</v></c></row>${empty}`);
		expect(cellsOf(bookOf(sheet))).toEqual([['1']]);
	});

	test('the first visible sheet is read', () => {
		const book =
			'<workbook xmlns:r="r"><sheets><sheet name="x" state="hidden" r:id="a"/><sheet name="y" r:id="b"/></sheets></workbook>';
		const relations =
			'<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/><Relationship Id="b" Target="/xl/worksheets/other.xml"/></Relationships>';
		const files = {
			'xl/workbook.xml': book,
			'xl/_rels/workbook.xml.rels': relations,
			'xl/worksheets/other.xml': sheetOf('<row><c><v>2</v></c></row>')
		};
		expect(cellsOf(bookOf(sheetOf('<row><c><v>1</v></c></row>'), files))).toEqual([['2']]);
	});
});

function sheetOf(rows: string): string {
	return `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
}

function bookOf(sheet: string, files: Record<string, string> = {}): Uint8Array {
	const all = { 'xl/workbook.xml': '<workbook/>', 'xl/worksheets/sheet1.xml': sheet, ...files };
	return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

/** A sheet that unpacks to 200 MB and says that it has one byte. */
function bomb(): Uint8Array {
	const packed = deflateRawSync(Buffer.alloc(200 * 1024 * 1024, 0x20));
	const bytes = Buffer.from(
		zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8('x') })
	);
	const directory = bytes.readUInt32LE(bytes.length - 6);
	const second = bytes.indexOf('xl/worksheets/sheet1.xml', directory) - 46;
	const local = Buffer.alloc(30);
	local.writeUInt32LE(0x04034b50, 0);
	bytes.writeUInt16LE(8, second + 10);
	bytes.writeUInt32LE(packed.length, second + 20);
	bytes.writeUInt32LE(bytes.length, second + 42);
	// The end of the directory must come last, so it is written once more behind the bomb.
	return new Uint8Array(Buffer.concat([bytes, local, packed, bytes.subarray(bytes.length - 22)]));
}

function manyFiles(): Record<string, Uint8Array> {
	return Object.fromEntries(Array.from({ length: 2_500 }, (_, index) => [`f${index}`, new Uint8Array()]));
}

function lockedFile(): Uint8Array {
	return new Uint8Array(
		Buffer.concat([
			Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
			Buffer.alloc(100),
			Buffer.from('EncryptedPackage', 'utf16le')
		])
	);
}
