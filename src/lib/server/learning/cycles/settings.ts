import type { CycleCalendar } from '#lib/learning/cycles.ts';
import type { Reader } from '../../platform/db/database.ts';
import { listSettings, type SettingsRow } from './repository.ts';
import { DEFAULT_GRACE_DAYS } from './rules.ts';

/** What holds at an institute. `from`: whose decision it is; null where nobody above decided either. */
export type Compliance = { calendar: CycleCalendar; graceDays: number; from: string | null };

export const usualCompliance: Compliance = {
	calendar: { kind: 'rolling' },
	graceDays: DEFAULT_GRACE_DAYS,
	from: null
};

/** Answers for any institute by its path: the nearest decision at or above it counts. */
export async function readCompliance(db: Reader): Promise<(path: string) => Compliance> {
	return nearestCompliance(await listSettings(db));
}

/** `rows`: the newest last. */
export function nearestCompliance(
	rows: readonly Pick<SettingsRow, 'instituteId' | 'calendar' | 'fixedMonth' | 'fixedDay' | 'graceDays'>[]
): (path: string) => Compliance {
	const decided = new Map<string, Compliance>();
	for (const { instituteId, calendar, fixedMonth, fixedDay, graceDays } of rows) {
		if (calendar === 'inherited') decided.delete(instituteId);
		else
			decided.set(instituteId, {
				calendar:
					calendar === 'fixed' ? { kind: 'fixed', month: fixedMonth ?? 12, day: fixedDay ?? 31 } : { kind: 'rolling' },
				graceDays: graceDays ?? DEFAULT_GRACE_DAYS,
				from: instituteId
			});
	}
	return (path) => {
		const nearest = path
			.split('/')
			.reverse()
			.find((id) => decided.has(id));
		return nearest === undefined ? usualCompliance : decided.get(nearest)!;
	};
}
