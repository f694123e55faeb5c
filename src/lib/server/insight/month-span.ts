import { addMonths } from '#lib/base/dates.ts';

/** From the first instant of a month, `2026-11`, to the first of the next, in Pakistan. */
export function monthSpan(month: string): { from: Date; to: Date } {
	const first = `${month}-01`;
	const midnight = (day: string) => new Date(`${day}T00:00:00+05:00`);
	return { from: midnight(first), to: midnight(addMonths(first, 1)) };
}
