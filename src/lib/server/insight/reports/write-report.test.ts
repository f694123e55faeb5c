import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Report } from './cells.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

const formulas = ['=1+1', '+92', '-7', '@sum', '\tx', '\rx', ' =1'];
const report = (): Report => ({
	sheet: 'People',
	head: [['Rahbar', 'everybody']],
	columns: ['Name', 'Modules'],
	rows: (async function* () {
		yield ['علی, "a" & <b>', 3];
		for (const formula of formulas) yield [formula, -1];
	})()
});

async function bytesOf(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const all: Uint8Array[] = [];
	for await (const chunk of chunks) all.push(chunk);
	return new Uint8Array(Buffer.concat(all));
}

test('a CSV file begins with the mark of UTF-8, quotes what needs it and runs no formula', async () => {
	const bytes = await bytesOf(writeCsv(report()));
	expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
	const text = strFromU8(bytes.slice(3));
	expect(text.split('\r\n').slice(0, 4)).toEqual(['Rahbar,everybody', '', 'Name,Modules', '"علی, ""a"" & <b>",3']);
	for (const formula of formulas) expect(text).toContain(`'${formula}`);
	expect(text).not.toMatch(/(^|,|\n)"?[=+@\t]/);
});

test('a workbook holds the same as text and numbers', async () => {
	const files = unzipSync(await bytesOf(writeXlsx(report(), 'ur')));
	const sheet = strFromU8(files['xl/worksheets/sheet1.xml']!);
	expect(Object.keys(files)).toContain('[Content_Types].xml');
	expect(sheet).toContain('rightToLeft="1"');
	expect(sheet).toContain('علی, &quot;a&quot; &amp; &lt;b&gt;');
	expect(sheet).toContain('<v>3</v>');
	expect(sheet).toContain("'=1+1");
	expect(sheet).not.toContain('<f>');
});
