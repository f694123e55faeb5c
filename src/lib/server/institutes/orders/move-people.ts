import { dayOf, type CalendarDay } from '#lib/base/dates.ts';
import { groupBy } from '#lib/base/group-by.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Endings } from '#lib/institutes/orders/types.ts';
import { emit, type Unit } from '../../platform/unit-of-work.ts';
import {
	endGrantsAt,
	endPartsAt,
	endPostingsAt,
	insertPostingsAt,
	listOpenPostings,
	type OrderRow
} from './repository.ts';

/** Does what these rows say, in the unit of work of whoever asks; gives the rows back with what was done. */
export async function movePeople(unit: Unit, rows: OrderRow[]): Promise<OrderRow[]> {
	const ids = rows.map(({ accountId }) => accountId!);
	const open = new Map((await listOpenPostings(unit, ids)).map(({ accountId, id }) => [accountId, id]));
	const moved = rows.map((row) => ({
		...row,
		postingId: uuidv7(),
		endedPostingId: open.get(row.accountId!)!,
		doneAt: unit.at
	}));
	for (const [day, part] of groupBy(moved, ({ startsOn }) => startsOn!)) {
		const at = beginningOf(day, unit.at);
		await endPostingsAt(
			unit,
			part.map(({ endedPostingId }) => endedPostingId),
			at
		);
		await insertPostingsAt(
			unit,
			part.map(({ postingId, accountId, after }) => {
				const { unitId, role, jurisdiction } = after!;
				return {
					id: postingId,
					accountId: accountId!,
					instituteId: unitId,
					role,
					jurisdiction,
					startedAt: at,
					endedAt: null
				};
			})
		);
	}
	const endings = moved.map((row) => row.endings!);
	await setEndings(unit, endings, unit.at);
	return moved;
}

/** Ends permissions and parts in cohorts, or with null lets them go on as if they had never ended. */
export async function setEndings(unit: Unit, endings: Endings[], at: Date | null): Promise<void> {
	const grants = endings.flatMap((each) => each.grants);
	const members = endings.flatMap((each) => each.members);
	await endGrantsAt(
		unit,
		grants.map(({ id }) => id),
		at
	);
	await endPartsAt(
		unit,
		members.map(({ id }) => id),
		at
	);
	for (const [cohortId, [member]] of groupBy(members, (each) => each.cohortId))
		await emit(unit, 'cohort.changed', { cohortId, instituteId: member!.instituteId });
}

/** Today means now; an earlier day, its first moment in Pakistan. */
function beginningOf(day: CalendarDay, now: Date): Date {
	return day === dayOf(now) ? now : new Date(`${day}T00:00:00+05:00`);
}
