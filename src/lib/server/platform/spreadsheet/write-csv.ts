import { neutralise } from './neutralise.ts';

/** With the mark of UTF-8, so that Excel shows Urdu. */
export function writeCsv(rows: string[][]): string {
	return `\ufeff${rows.map((row) => row.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(text: string): string {
	const safe = neutralise(text);
	return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
