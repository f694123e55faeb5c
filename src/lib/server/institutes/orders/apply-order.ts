import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '#lib/base/dates.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { movePeople } from './move-people.ts';
import { planOrder } from './plan-order.ts';
import { isOrderMapped, toOrderRow } from './read-order.ts';
import { getOrder, listRows, replaceRows, updateOrder, type OrderRow } from './repository.ts';

export type OrderRefusal = 'already-applied' | 'changed-since' | 'rows-refused';

/**
 * Confirms an order as one unit: whoever moves today or moved on an earlier day is moved now, and the rest waits for its
 * day. What the dry run said is worked out once more inside the unit; where anything changed, nothing is done.
 */
export async function applyOrder(
	ctx: SignedIn,
	institute: Institute,
	orderId: string,
	{ onlyIfNoneRefused }: { onlyIfNoneRefused: boolean }
): Promise<Result<null, OrderRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const { sheet, common, confirmedAt } = await getOrder(unit, institute.id, orderId);
		if (confirmedAt || !sheet || !isOrderMapped(sheet)) return refuse('already-applied');
		const promised = await listRows(unit, orderId);
		const now = await planOrder(unit, ctx, institute, { sheet, common });
		const isSame = now.every((row, index) => isSameRow(toOrderRow(orderId, row), promised[index]));
		if (!isSame || now.length !== promised.length) return refuse('changed-since');
		if (onlyIfNoneRefused && promised.some(({ outcome }) => outcome === 'refused')) return refuse('rows-refused');

		const today = dayOf(unit.at);
		const due = promised.filter((row) => isWritten(row) && row.startsOn! <= today);
		const moved = await movePeople(unit, due);
		await replaceRows(unit, orderId, withThese(promised, moved));
		await updateOrder(unit, orderId, { confirmedAt: unit.at, sheet: null });
		await emit(unit, 'order.applied', { orderId, instituteId: institute.id, people: `${moved.length}` });
		return success(null);
	});
}

export function isWritten({ outcome }: Pick<OrderRow, 'outcome'>): boolean {
	return outcome === 'moved' || outcome === 'duty';
}

/** All rows, with these in place of what they were. */
export function withThese(all: OrderRow[], changed: OrderRow[]): OrderRow[] {
	const byRow = new Map(changed.map((row) => [row.row, row]));
	return all.map((row) => byRow.get(row.row) ?? row);
}

/** By value: the database gives the keys of a JSON object back in an order of its own. */
function isSameRow(now: OrderRow, promised: OrderRow | undefined): boolean {
	return isDeepStrictEqual(now, promised && { ...promised });
}
