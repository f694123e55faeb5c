import { dayOf, type CalendarDay } from '#lib/base/dates.ts';
import type { Bilingual } from '#lib/base/language.ts';
import { orderOutcomes, type OrderOutcome, type OrderState, type OrderText } from '#lib/institutes/orders/types.ts';
import type { Institute, Permission } from '#lib/institutes/types.ts';
import { listPeople } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { isWaitingRow } from './apply-due-orders.ts';
import { isWritten } from './apply-order.ts';
import { isOrderMapped } from './read-order.ts';
import {
	countWritten,
	getOrder,
	listOrders,
	listRows,
	listWaitingIds,
	type Duty,
	type Order,
	type OrderRow
} from './repository.ts';
import { judgeUndo } from './undo-order.ts';

export const ORDER_ROWS_A_PAGE = 100;

/** What has become of a row that moves somebody or changes a duty. */
export type RowState = 'waiting' | 'done' | 'stopped' | 'cancelled' | 'undone';
export type OrderPlace = { code: string; name: Bilingual } | null;
export type ShownDuty = Omit<Duty, 'unitId'> & { place: OrderPlace };
export type ShownRow = {
	row: number;
	outcome: OrderOutcome;
	column: string | null;
	reason: string | null;
	typed: OrderText;
	accountId: string | null;
	serviceNumber: string;
	name: string;
	startsOn: CalendarDay | null;
	before: ShownDuty | null;
	after: ShownDuty | null;
	/** Permissions that end, with their place, and how many cohorts are no longer led or belonged to. */
	rights: { permission: Permission; place: OrderPlace }[];
	led: number;
	left: number;
	state: RowState | null;
	kept: string | null;
};

/** One order: where it stands, and all its rows with names as they are now. Places beyond the desk are not named. */
export async function showOrder(ctx: SignedIn, institute: Institute, orderId: string) {
	const { db, actor } = ctx;
	const order = await getOrder(db.read, institute.id, orderId);
	const rows = await listRows(db.read, orderId);
	const shown = await showRows(ctx, institute, order, rows);
	const against = order.confirmedAt && !order.undoneAt ? await judgeUndo(db.read, actor.grants, institute, rows) : [];
	const keptOf = new Map(against.map(({ row, kept }) => [row, kept]));
	return {
		id: order.id,
		title: order.title,
		common: order.common,
		readAt: order.readAt,
		confirmedAt: order.confirmedAt,
		cancelledAt: order.cancelledAt,
		undoneAt: order.undoneAt,
		state: stateOf(order, rows.some(isWaitingRow)),
		counts: Object.fromEntries(
			orderOutcomes.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length])
		) as Record<OrderOutcome, number>,
		rows: shown,
		/** Whom taking the order back would have to leave. */
		against: shown.flatMap((row) => {
			const kept = keptOf.get(row.row) ?? null;
			return kept ? [{ ...row, kept }] : [];
		}),
		done: rows.filter(({ doneAt }) => doneAt).length,
		/** Whose day has not come when the order is looked at. */
		later: rows.filter((row) => isWritten(row) && row.startsOn! > dayOf(ctx.clock.now())).length,
		unknown: order.confirmedAt ? [] : unknownHeadings(order)
	};
}

export async function listPostingOrders({ db }: SignedIn, institute: Institute) {
	const orders = await listOrders(db.read, institute.id);
	const ids = orders.map(({ id }) => id);
	const [counts, waiting] = [await countWritten(db.read, ids), await listWaitingIds(db.read, { orderIds: ids })];
	const writers = await listPeople(db.read, [...new Set(orders.map(({ writtenBy }) => writtenBy))]);
	const names = new Map(writers.map(({ accountId, name }) => [accountId, name]));
	return orders.map((order) => ({
		id: order.id,
		title: order.title,
		readAt: order.readAt,
		by: names.get(order.writtenBy) ?? '',
		people: counts.get(order.id) ?? 0,
		state: stateOf({ ...order, sheet: null }, waiting.includes(order.id))
	}));
}

async function showRows({ db }: SignedIn, { path }: Institute, order: Order, rows: OrderRow[]): Promise<ShownRow[]> {
	const places = new Map((await listNodesWithin(db.read, [path])).map(({ id, code, name }) => [id, { code, name }]));
	const ids = rows.flatMap(({ accountId }) => accountId ?? []);
	const people = new Map((await listPeople(db.read, ids)).map((person) => [person.accountId, person]));
	const dutyOf = (duty: Duty | null): ShownDuty | null =>
		duty && { role: duty.role, jurisdiction: duty.jurisdiction, place: places.get(duty.unitId) ?? null };
	return rows.map((row) => {
		const person = people.get(row.accountId ?? '');
		const { outcome, column, reason, typed, accountId, startsOn, endings, kept } = row;
		return {
			row: row.row,
			outcome,
			column,
			reason,
			typed,
			accountId,
			serviceNumber: person?.serviceNumber ?? typed.serviceNumber,
			name: person?.name ?? typed.name,
			startsOn,
			before: dutyOf(row.before),
			after: dutyOf(row.after),
			rights: (endings?.grants ?? []).map(({ permission, instituteId }) => ({
				permission,
				place: places.get(instituteId) ?? null
			})),
			led: endings?.members.filter(({ part }) => part === 'instructor').length ?? 0,
			left: endings?.members.filter(({ part }) => part === 'learner').length ?? 0,
			state: order.confirmedAt && isWritten(row) ? rowStateOf(order, row) : null,
			kept
		};
	});
}

function rowStateOf(order: Pick<Order, 'cancelledAt' | 'undoneAt'>, row: OrderRow): RowState {
	if (row.undoneAt) return 'undone';
	if (row.doneAt) return 'done';
	if (row.stoppedAt) return 'stopped';
	return order.cancelledAt || order.undoneAt ? 'cancelled' : 'waiting';
}

function stateOf(order: Omit<Order, 'sheet'> & Partial<Pick<Order, 'sheet'>>, isWaiting: boolean): OrderState {
	if (order.undoneAt) return 'undone';
	if (order.confirmedAt && order.cancelledAt) return 'cancelled';
	if (order.confirmedAt) return isWaiting ? 'waiting' : 'applied';
	return order.sheet && !isOrderMapped(order.sheet) ? 'mapping' : 'dry';
}

/** With the first values of the column, so that it can be told what it is. */
function unknownHeadings({ sheet }: Order) {
	return (sheet?.fields ?? []).flatMap((field, index) => {
		if (field !== null) return [];
		const values = sheet!.rows
			.map(({ cells }) => cells[index])
			.filter((cell) => typeof cell === 'string' && cell !== '');
		return [{ index, heading: sheet!.headings[index] ?? '', examples: values.slice(0, 3) as string[] }];
	});
}
