import type { Language } from '#lib/base/language.ts';
import { wordsOf } from './words.ts';

/** Turns the keys that `parseForm` and refusals give (field → key below `errors`) into sentences for `Field` and `ErrorSummary`. */
export function sayProblems(
	problems: Record<string, string> | null | undefined,
	language: Language
): Record<string, string> {
	const sentences: Record<string, string> = wordsOf(language).errors;
	return Object.fromEntries(
		Object.entries(problems ?? {}).map(([field, key]) => [field, sentences[key] ?? wordsOf(language).errors.lookAgain])
	);
}
