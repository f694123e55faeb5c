import { isolateReferences } from '#lib/base/isolate.ts';
import type { Bilingual, Language } from '#lib/base/language.ts';

const names: [RegExp, Record<Language, string>][] = [
	[/\bss\.\s*/g, { en: 'Sections ', ur: 'دفعات ' }],
	[/\bs\.\s*/g, { en: 'Section ', ur: 'دفعہ ' }],
	[/\bArticles\s+/g, { en: 'Articles ', ur: 'آرٹیکل ' }],
	[/\bArticle\s+/g, { en: 'Article ', ur: 'آرٹیکل ' }],
	[/\bSchedules?\b/g, { en: 'Schedule', ur: 'شیڈول' }],
	[/\bgeneral\b/g, { en: 'General', ur: 'عمومی' }]
];

/** “ss. 12-14” as it is said aloud: “Sections 12–14” · “دفعات 12–14”. A section with words of its own says them in Urdu itself. */
export function saySection({ en, ur }: Bilingual, language: Language): string {
	if (language === 'ur' && ur) return isolateReferences(ur);
	const said = names.reduce((text, [pattern, name]) => text.replace(pattern, name[language]), en);
	const dashed = said.replace(/(\d)-(?=\d)/g, '$1–');
	const whole = dashed.charAt(0).toUpperCase() + dashed.slice(1);
	return language === 'ur' ? isolateReferences(whole) : whole;
}
