import type { Language } from './language.ts';

/** From January. */
export const months: Record<Language, string[]> = {
	en: 'January February March April May June July August September October November December'.split(' '),
	ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر'.split(' ')
};

/** A calendar day as `2026-11-22`. Compares and sorts as text. */
export type CalendarDay = string;

/** Pakistan keeps UTC+5 all year: the calendar day of an instant, where the learner serves. */
export function dayOf(instant: Date): CalendarDay {
	return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(0, 10);
}

/** 22 November 2026 · 22 نومبر 2026. Digits stay Western in both languages. */
export function sayDay(day: CalendarDay, language: Language): string {
	const [year, month, date] = day.split('-').map(Number);
	return `${date} ${months[language][month! - 1]} ${year}`;
}

/** November 2026 · نومبر 2026, of `2026-11`. */
export function sayMonth(month: string, language: Language): string {
	const [year, number] = month.split('-').map(Number);
	return `${months[language][number! - 1]} ${year}`;
}

export function sayInstant(instant: Date, language: Language): string {
	return sayDay(dayOf(instant), language);
}

/** The same date some months later; the last day of the month where that date does not exist. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
	const [year, month, date] = day.split('-').map(Number);
	const last = new Date(Date.UTC(year!, month! - 1 + count + 1, 0)).getUTCDate();
	return new Date(Date.UTC(year!, month! - 1 + count, Math.min(date!, last))).toISOString().slice(0, 10);
}

export function addDays(day: CalendarDay, count: number): CalendarDay {
	return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The time of day in Pakistan, as 14:05. */
export function sayTime(instant: Date): string {
	return new Date(instant.getTime() + 5 * 3_600_000).toISOString().slice(11, 16);
}

/** How often something comes round. */
export type Every = 'minute' | 'hour' | 'day';

const lengths: Record<Every, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };
const AHEAD_OF_UTC = 5 * 3_600_000;

/** The next beginning of a minute, hour or day in Pakistan, some minutes into it, that lies after an instant. */
export function nextTime(every: Every, minutesIn: number, after: Date): Date {
	const [length, late] = [lengths[every], minutesIn * 60_000];
	const passed = Math.floor((after.getTime() + AHEAD_OF_UTC - late) / length);
	return new Date((passed + 1) * length + late - AHEAD_OF_UTC);
}
