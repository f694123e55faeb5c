import { addMonths, dayOf } from '#lib/base/dates.ts';
import type { MonthCount } from '#lib/insight/board.ts';

/** The last twelve months, this one last, each with its count or nought. */
export function lastMonths(now: Date, counted: readonly MonthCount[]): MonthCount[] {
	const first = `${dayOf(now).slice(0, 7)}-01`;
	return Array.from({ length: 12 }, (_, index) => {
		const month = addMonths(first, index - 11).slice(0, 7);
		return counted.find((each) => each.month === month) ?? { month, completions: 0, people: 0 };
	});
}
