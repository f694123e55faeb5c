import { sayDay, type CalendarDay } from '#lib/base/dates.ts';
import type { Language } from '#lib/base/language.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';

/** How long until a day, in words and without blame: 14 days left · due today · the day was 3 November 2026. */
export function sayDue(dueOn: CalendarDay, today: CalendarDay, language: Language): string {
	const words = wordsOf(language).learning.due;
	const days = daysBetween(today, dueOn);
	if (days < 0) return fill(words.passed, { day: sayDay(dueOn, language) });
	if (days === 0) return words.today;
	return days === 1 ? words.oneDay : fill(words.daysLeft, { days });
}

export function daysBetween(from: CalendarDay, to: CalendarDay): number {
	return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
