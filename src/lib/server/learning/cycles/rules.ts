/** Pure rules of compliance cycles: when one ends, when it is due, what excuses it. */
import { addDays, addMonths, type CalendarDay } from '#lib/base/dates.ts';
import { dueWindows, type CycleCalendar, type CycleStanding, type DueWindow } from '#lib/learning/cycles.ts';

export const DEFAULT_GRACE_DAYS = 30;
export const MOST_GRACE_DAYS = 365;

/**
 * The last day of a cycle that begins on a day. Rolling: the day before the same date, so many months later. Fixed: of
 * the dates of that kind the one nearest to it, the earlier of two; never more than half a year shorter or longer.
 */
export function endOfCycle(calendar: CycleCalendar, startsOn: CalendarDay, validityMonths: number): CalendarDay {
	const rolling = addDays(addMonths(startsOn, validityMonths), -1);
	if (calendar.kind === 'rolling') return rolling;
	const year = Number(rolling.slice(0, 4));
	const dates = [year - 1, year, year + 1].map((each) => dateIn(each, calendar.month, calendar.day));
	const apart = (day: CalendarDay) => Math.abs(daysBetween(rolling, day));
	return dates.reduce((nearest, day) => (apart(day) < apart(nearest) ? day : nearest));
}

/** A date of the year; 29 February is the 28th where there is none. */
function dateIn(year: number, month: number, day: number): CalendarDay {
	return `${year}-${two(month)}-${two(Math.min(day, daysOfMonth(year, month)))}`;
}

export function daysOfMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function two(number: number): string {
	return String(number).padStart(2, '0');
}

/** From one day to another; negative where the other is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The first day on which the recertification of a cycle can be taken. It stays open afterwards. */
export function renewalOpensOn(endsOn: CalendarDay): CalendarDay {
	return addDays(endsOn, -dueWindows[0]);
}

/** The smallest window that holds so many days: 31 days are within 60. */
export function windowOf(days: number): DueWindow | null {
	return [...dueWindows].reverse().find((window) => days <= window) ?? null;
}

type Facts = { endsOn: CalendarDay; graceDays: number; waivedUntil: CalendarDay | null; today: CalendarDay };

/** The last day of a cycle is still within it, and so is the last day of the grace that follows and of a waiver. */
export function standingOf({ endsOn, graceDays, waivedUntil, today }: Facts): CycleStanding {
	const days = daysBetween(today, endsOn);
	const window = windowOf(days);
	if (window === null) return { state: 'current' };
	if (waivedUntil !== null && today <= waivedUntil) return { state: 'waived', until: waivedUntil };
	if (days >= 0) return { state: 'due', window, days };
	const until = addDays(endsOn, graceDays);
	return today <= until ? { state: 'grace', until } : { state: 'lapsed', since: addDays(until, 1) };
}

/** The last day before somebody who has not renewed counts as overdue. */
export function renewalDueOn({ endsOn, graceDays, waivedUntil }: Omit<Facts, 'today'>): CalendarDay {
	return laterOf(addDays(endsOn, graceDays), waivedUntil);
}

/** A waiver, for one, can put a day off; it never brings one forward. */
export function laterOf(day: CalendarDay, other: CalendarDay | null): CalendarDay {
	return other !== null && other > day ? other : day;
}
