import type { Language } from '#lib/base/language.ts';

const names: [RegExp, Record<Language, string>][] = [
	[/\bss\.\s*/g, { en: 'Sections ', ur: 'دفعات ' }],
	[/\bs\.\s*/g, { en: 'Section ', ur: 'دفعہ ' }],
	[/\bArticles\s+/g, { en: 'Articles ', ur: 'آرٹیکل ' }],
	[/\bArticle\s+/g, { en: 'Article ', ur: 'آرٹیکل ' }],
	[/\bSchedules?\b/g, { en: 'Schedule', ur: 'شیڈول' }],
	[/\bgeneral\b/g, { en: 'General', ur: 'عمومی' }]
];

/** “ss. 12-14” as it is said aloud: “Sections 12–14” · “دفعات 12–14”. */
export function saySection(section: string, language: Language): string {
	const said = names.reduce((text, [pattern, name]) => text.replace(pattern, name[language]), section);
	const dashed = said.replace(/(\d)-(?=\d)/g, '$1–');
	return dashed.charAt(0).toUpperCase() + dashed.slice(1);
}
