import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const book = (rows: string, files: Record<string, string> = {}, workbook = '<workbook/>') => {
	const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
	const all = { 'xl/workbook.xml': workbook, 'xl/worksheets/sheet1.xml': sheet, ...files };
	return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
};

test.each(['99999999999', '0', '-4', 'x', '1.5', '3'])(
	'a row that says it is number %s is damage, not a crash',
	(number) => {
		const rows = `<row r="3"><c r="A3"><v>1</v></c></row><row r="${number}"><c><v>2</v></c></row>`;
		expect(() => readTable(book(rows))).toThrow('file-damaged');
	}
);

test('days are kept where they are asked for: by format, by type, by formula, and from 1904 on old Macs', () => {
	const styles =
		'<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\-mmm\\-yy"/></numFmts>' +
		'<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>';
	const rows =
		'<row r="1"><c s="1"><v>46359</v></c><c s="2"><v>46359.75</v></c><c t="d"><v>2026-12-03T00:00:00</v></c>' +
		'<c s="1"><f>TODAY()</f><v>46359</v></c><c s="0"><v>46359</v></c></row>';
	const day = { trouble: 'cellDate', day: '2026-12-03' };
	const files = { 'xl/styles.xml': styles };
	expect(readTable(book(rows, files), { keepDays: true })[0]!.cells).toEqual([day, day, day, day, '46359']);
	const mac = book(
		'<row r="1"><c s="1"><v>44897</v></c></row>',
		files,
		'<workbook><workbookPr date1904="1"/></workbook>'
	);
	expect(readTable(mac, { keepDays: true })[0]!.cells).toEqual([day]);
	const odd = book('<row r="1"><c s="1"><v>-7</v></c><c s="1"><v>1e300</v></c></row>', files);
	expect(readTable(odd, { keepDays: true })[0]!.cells).toEqual([
		{ trouble: 'cellDate', day: '' },
		{ trouble: 'cellDate', day: '' }
	]);
});
