export const languages = ['en', 'ur'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages; Urdu may be missing while a translation is awaited. */
export type Bilingual = { en: string; ur?: string };

export function isLanguage(value: unknown): value is Language {
	return value === 'en' || value === 'ur';
}

export function direction(language: Language): 'ltr' | 'rtl' {
	return language === 'ur' ? 'rtl' : 'ltr';
}

export function otherLanguage(language: Language): Language {
	return language === 'ur' ? 'en' : 'ur';
}

/** The text in a language, or English where Urdu is missing. Pair with `languageOf` for the `lang` attribute. */
export function inLanguage(text: Bilingual, language: Language): string {
	return (language === 'ur' ? text.ur : undefined) ?? text.en;
}

export function languageOf(text: Bilingual, language: Language): Language {
	return language === 'ur' && text.ur ? 'ur' : 'en';
}

/** The address of a page in a language: Urdu stands under `/ur`, English at the root. */
export function localise(language: Language, path: string): string {
	if (language === 'en') return path;
	return path === '/' ? '/ur' : `/ur${path}`;
}

/** Splits an address into its language and the path without the language prefix. */
export function delocalise(path: string): { language: Language; path: string } {
	if (path === '/ur' || path === '/ur/') return { language: 'ur', path: '/' };
	if (path.startsWith('/ur/')) return { language: 'ur', path: path.slice(3) };
	return { language: 'en', path };
}
