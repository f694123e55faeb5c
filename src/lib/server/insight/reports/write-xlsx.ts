import { Zip, ZipDeflate } from 'fflate';
import type { Language } from '#lib/base/language.ts';
import { neutral, type Cell, type Report } from './cells.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Rows of XML gathered before they are compressed. */
const AT_ONCE = 32_768;

/** The smallest workbook that spreadsheets open: one sheet, text and numbers, written as the rows come. */
export async function* writeXlsx(report: Report, language: Language): AsyncGenerator<Uint8Array> {
	const ready: Uint8Array[] = [];
	const zip = new Zip((problem, chunk) => {
		if (problem) throw problem;
		ready.push(chunk);
	});
	for (const [path, text] of Object.entries(frame(report.sheet))) {
		const part = new ZipDeflate(path);
		zip.add(part);
		part.push(encode(XML + text), true);
	}
	const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 6 });
	zip.add(sheet);

	const view = `<sheetViews><sheetView workbookViewId="0"${language === 'ur' ? ' rightToLeft="1"' : ''}/></sheetViews>`;
	let text = `${XML}<worksheet xmlns="${SHEETS}">${view}<sheetData>`;
	for (const row of [...report.head, [], report.columns]) text += toRow(row);
	for await (const row of report.rows) {
		text += toRow(row);
		if (text.length < AT_ONCE) continue;
		sheet.push(encode(text));
		text = '';
		yield* ready.splice(0);
	}
	sheet.push(encode(`${text}</sheetData></worksheet>`), true);
	zip.end();
	yield* ready.splice(0);
}

function frame(sheet: string): Record<string, string> {
	return {
		'[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets><sheet name="${escape(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
	};
}

function toRow(cells: readonly Cell[]): string {
	return `<row>${cells.map(toCell).join('')}</row>`;
}

function toCell(cell: Cell): string {
	if (typeof cell === 'number') return `<c><v>${cell}</v></c>`;
	return `<c t="inlineStr"><is><t xml:space="preserve">${escape(String(neutral(cell)))}</t></is></c>`;
}

/** Also without what XML cannot hold at all. */
function escape(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => (/[\t\n\r]/.test(character) ? character : ''))
		.replace(/&/g, '&amp;')
		.replace(/</g, '&lt;')
		.replace(/>/g, '&gt;')
		.replace(/"/g, '&quot;');
}

function encode(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
