const FIRST = '\u2066';
const LAST = '\u2069';

/**
 * Keeps references such as `2(a)` and `22-A(1)` whole in a line that runs from right to left: without it their brackets
 * change sides. The marks are those of Unicode and cannot be seen.
 */
export function isolateReferences(text: string): string {
	return text.replace(/\d+(?:-?[A-Z]{1,2})?(?:\([0-9a-zA-Z]{1,4}\))+/g, `${FIRST}$&${LAST}`);
}
