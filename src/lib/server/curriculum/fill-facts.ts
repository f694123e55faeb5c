import { inLanguage, type Language } from '#lib/base/language.ts';
import type { Catalogue, Jurisdiction } from '#lib/curriculum/types.ts';
import { wordsOf } from '#lib/ui/words.ts';

/** `[[fact:court_clock]]` or `[[fact:punjab.court_clock]]`. */
export const FACT = /\[\[fact:(?:([a-z]+)\.)?([a-z_]+)\]\]/g;

/** Puts the law of a place where a check or item leaves room for it. */
export function fillFacts(text: string, catalogue: Catalogue, jurisdiction: Jurisdiction, language: Language): string {
	return text.replace(FACT, (_token, place: Jurisdiction | undefined, field: string) => {
		const value = catalogue.jurisdictions.get(place ?? jurisdiction)?.fields[field]?.value;
		return value ? inLanguage(value, language) : wordsOf(language).curriculum.notConfirmed;
	});
}
