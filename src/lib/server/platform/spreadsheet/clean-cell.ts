import { cleanText } from '../parse-form.ts';
import { MOST_LETTERS } from './types.ts';

/** One line without marks that cannot be seen; the apostrophe that our exports put before a formula is taken off again. */
export function cleanCell(text: string): string {
	return cleanText(text.slice(0, MOST_LETTERS))
		.replace(/\s+/g, ' ')
		.trim()
		.replace(/^'(?=[=+\-@])/, '');
}
