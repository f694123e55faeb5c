import type { Words } from '#lib/ui/words.ts';

/** Only the words of the practice room: a page that plays by itself is sent no others. */
export type PracticeWords = Words['practice'];

/** Puts values into `{name}` places of a sentence; the twin in `lib/ui/words` brings both dictionaries along. */
export function fillWords(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
