import en from '../../../content/interface/en.json' with { type: 'json' };
import ur from '../../../content/interface/ur.json' with { type: 'json' };
import type { Language } from '#lib/base/language.ts';

/** The words of the screens, typed from English: a key that Urdu lacks does not compile. */
export type Words = typeof en;
const dictionaries: Record<Language, Words> = { en, ur };

export function wordsOf(language: Language): Words {
	return dictionaries[language];
}

/** Puts values into `{name}` places of a sentence. */
export function fill(sentence: string, values: Record<string, string | number>): string {
	return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** A name or code within a sentence keeps its own direction, and what follows keeps that of the sentence. */
export function isolate(text: string): string {
	return `\u2068${text}\u2069`;
}
