/** A spreadsheet would run what begins like this as a formula. An apostrophe makes it text; our import takes it off. */
export function neutralise(text: string): string {
	return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
