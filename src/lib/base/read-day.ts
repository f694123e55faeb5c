import type { CalendarDay } from './dates.ts';
import { fold } from './fold.ts';

const monthNames = [
	['jan', 'january', 'جنوری'],
	['feb', 'february', 'فروری'],
	['mar', 'march', 'مارچ'],
	['apr', 'april', 'اپریل'],
	['may', 'مئی'],
	['jun', 'june', 'جون'],
	['jul', 'july', 'جولائی'],
	['aug', 'august', 'اگست'],
	['sep', 'sept', 'september', 'ستمبر'],
	['oct', 'october', 'اکتوبر'],
	['nov', 'november', 'نومبر'],
	['dec', 'december', 'دسمبر']
];
const months = new Map(monthNames.flatMap((names, index) => names.map((name) => [fold(name), index + 1] as const)));

/**
 * A day as people in Pakistan write it, in any digits: `2026-12-03`, `3/12/2026` (also with points or dashes, the day
 * before the month), `3 December 2026`, `3-Dec-26`. Null for what is no day: nothing is guessed.
 */
export function readDay(text: string): CalendarDay | null {
	const folded = fold(text).replace(/[،,]/g, ' ');
	const [, year, month, date] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(folded) ?? [];
	if (year) return toDay(Number(year), Number(month), Number(date));
	const [, first, second, last] = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4}|\d{2})$/.exec(folded) ?? [];
	if (first) return toDay(toYear(last!), Number(second), Number(first));
	const [, day, name, end] = /^(\d{1,2})[-\s.]*(\p{L}+)[-\s.]*(\d{4}|\d{2})$/u.exec(folded) ?? [];
	return day ? toDay(toYear(end!), months.get(name!) ?? 0, Number(day)) : null;
}

function toYear(text: string): number {
	return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function toDay(year: number, month: number, date: number): CalendarDay | null {
	const instant = new Date(Date.UTC(year, month - 1, date));
	const isReal = year >= 1900 && instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date;
	return isReal ? instant.toISOString().slice(0, 10) : null;
}
