import { cleanText } from '#lib/server/platform/parse-form.ts';

const MOST_BYTES = 5 * 1024 * 1024;
const MOST_LETTERS = 500_000;
const MOST_IN_LINE = 120;

/** A spreadsheet where one was chosen, else what was pasted; with what was typed, to be shown again. */
export async function readOrderForm(request: Request) {
	const form = await request.formData().catch(() => new FormData());
	const textOf = (name: string) => {
		const value = form.get(name);
		return typeof value === 'string' ? cleanText(value) : '';
	};
	const lineOf = (name: string) => textOf(name).replace(/\s+/g, ' ').trim().slice(0, MOST_IN_LINE);
	const pasted = textOf('pasted');
	const values = { pasted, to: lineOf('to'), day: lineOf('day'), title: lineOf('title') };
	const file = form.get('file');
	if (file instanceof File && file.size > MOST_BYTES) return { list: null, values, problem: 'fileLarge' };
	if (file instanceof File && (file.size > 0 || file.name !== ''))
		return { list: { bytes: new Uint8Array(await file.arrayBuffer()) }, values, problem: null };
	if (pasted.length > MOST_LETTERS) return { list: null, values, problem: 'fileLarge' };
	return { list: pasted.trim() === '' ? null : { text: pasted }, values, problem: null };
}
