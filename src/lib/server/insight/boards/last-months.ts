import { addMonths, dayOf } from '#lib/base/dates.ts';

/** The last twelve months, this one last: `2026-11`. */
export function lastMonths(now: Date): string[] {
	const first = `${dayOf(now).slice(0, 7)}-01`;
	return Array.from({ length: 12 }, (_, index) => addMonths(first, index - 11).slice(0, 7));
}
