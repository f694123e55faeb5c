import { isDeepStrictEqual } from 'node:util';
import { dayOf } from '#lib/base/dates.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Context } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { getById } from '../repository.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { isWritten, withThese } from './apply-order.ts';
import { findEndings, toEndings } from './find-endings.ts';
import { movePeople } from './move-people.ts';
import { findHeld } from './plan-order.ts';
import {
	findOrder,
	listOpenPostings,
	listRows,
	listWaitingIds,
	replaceRows,
	type Duty,
	type OrderRow
} from './repository.ts';

/**
 * Does what confirmed orders say for days that have come; each order is one unit. Called twice, the second finds
 * nothing. Whoever is no longer as the order found them stays where they are, and the order says so.
 */
export async function applyDueOrders(ctx: Context): Promise<{ orders: number; people: number }> {
	const today = dayOf(ctx.clock.now());
	const ids = await listWaitingIds(ctx.db.read, { until: today });
	let people = 0;
	for (const id of ids) people += await applyDue(ctx, id, today);
	return { orders: ids.length, people };
}

async function applyDue(ctx: Context, orderId: string, today: string): Promise<number> {
	return unitOfWork(ctx, async (unit) => {
		const order = await findOrder(unit, orderId);
		if (!order?.confirmedAt || order.cancelledAt || order.undoneAt) return 0;
		const rows = await listRows(unit, orderId);
		const due = rows.filter((row) => isWaitingRow(row) && row.startsOn! <= today);
		if (due.length === 0) return 0;
		const stillHolds = await judgeDue(unit, (await getById(unit, order.instituteId)).path, due);
		const moved = await movePeople(unit, due.filter(stillHolds));
		const stopped = due.filter((row) => !stillHolds(row)).map((row) => ({ ...row, stoppedAt: unit.at }));
		await replaceRows(unit, orderId, withThese(rows, [...moved, ...stopped]));
		await emit(unit, 'order.applied', { orderId, instituteId: order.instituteId, people: `${moved.length}` });
		return moved.length;
	});
}

/** Confirmed, and its day has not come. */
export function isWaitingRow(row: Pick<OrderRow, 'outcome' | 'doneAt' | 'stoppedAt'>): boolean {
	return isWritten(row) && !row.doneAt && !row.stoppedAt;
}

/** Place, duty and what would end must be as they were promised, and both places still below the desk. */
async function judgeDue(db: Reader, path: string, rows: OrderRow[]): Promise<(row: OrderRow) => boolean> {
	const ids = rows.map(({ accountId }) => accountId!);
	const postings = new Map((await listOpenPostings(db, ids)).map((posting) => [posting.accountId, posting]));
	const paths = new Map((await listNodesWithin(db, [path])).map((node) => [node.id, node.path]));
	const held = await findHeld(db, ids);
	return ({ accountId, before, after, endings }) => {
		const posting = postings.get(accountId!);
		const to = paths.get(after!.unitId);
		if (!posting || !to || !isAtOrBelow(posting.path, path)) return false;
		const { instituteId: unitId, role, jurisdiction } = posting;
		const now: Duty = { unitId, role, jurisdiction };
		const ends = toEndings(findEndings(held(accountId!), posting.path, to));
		return isDeepStrictEqual({ ...before }, now) && isDeepStrictEqual({ ...endings }, ends);
	};
}
