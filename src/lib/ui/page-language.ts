import { delocalise, type Language } from '#lib/base/language.ts';

/** The language of the page on the screen. Its address says it, also where a page failed before it had data. */
export function languageOfPage(url: URL): Language {
	return delocalise(url.pathname).language;
}
