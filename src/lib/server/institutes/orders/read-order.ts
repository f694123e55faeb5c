import { uuidv7 } from '#lib/base/ids.ts';
import { readDay } from '#lib/base/read-day.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { OrderField, OrderSheet } from '#lib/institutes/orders/types.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { mapSheet, newMeanings } from '../roster/read-sheet.ts';
import { listNodesWithin } from '../tree/repository.ts';
import { readPlaces } from './places.ts';
import { planOrder } from './plan-order.ts';
import type { PlannedRow } from './plan-rows.ts';
import { readList, type ListProblem, type WrittenList } from './read-list.ts';
import {
	deleteForgottenOrders,
	getOrder,
	insertOrder,
	replaceRows,
	updateOrder,
	upsertOrderHeading,
	type OrderRow
} from './repository.ts';

/** Read and never confirmed: personal data that nobody asked us to keep. */
const FORGET_AFTER_MS = 7 * 86_400_000;

export type NewOrder = { list: WrittenList; title: string; to: string; day: string };
export type OrderReadRefusal = ListProblem | 'to-unknown' | 'to-several' | 'day-odd';

/** Reads a transfer list and says what it would do. Nothing but the order itself is written. */
export async function readOrder(
	ctx: SignedIn,
	institute: Institute,
	{ list, title, to, day }: NewOrder
): Promise<{ ok: true; value: string } | { ok: false; reason: OrderReadRefusal; row: number | null }> {
	const places = readPlaces(await listNodesWithin(ctx.db.read, [institute.path]));
	const common = { to, day: day === '' ? '' : (readDay(day) ?? '') };
	if (to !== '' && places.find(to) === null) return { ...refuse('to-unknown'), row: null };
	if (to !== '' && places.find(to) === 'several') return { ...refuse('to-several'), row: null };
	if (day !== '' && common.day === '') return { ...refuse('day-odd'), row: null };
	const read = await readList(ctx, institute, places, list);
	if ('reason' in read) return { ok: false, ...read };
	const { sheet } = read;
	const id = uuidv7();
	await unitOfWork(ctx, async (unit) => {
		await deleteForgottenOrders(unit, institute.id, new Date(unit.at.getTime() - FORGET_AFTER_MS));
		await insertOrder(unit, {
			id,
			instituteId: institute.id,
			title,
			common,
			sheet,
			writtenBy: ctx.actor.accountId,
			readAt: unit.at,
			confirmedAt: null,
			cancelledAt: null,
			undoneAt: null
		});
		if (isOrderMapped(sheet)) await storePlan(unit, ctx, institute, { id, common, sheet });
	});
	return success(id);
}

export type OrderMapRefusal = 'headings-twice' | 'headings-number' | 'already-applied';

/** Says what the unknown headings mean; the institute's next list is understood at once. */
export async function mapOrderHeadings(
	ctx: SignedIn,
	institute: Institute,
	orderId: string,
	said: ReadonlyMap<number, OrderField | 'ignore'>
): Promise<Result<null, OrderMapRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const { sheet, common, confirmedAt } = await getOrder(unit, institute.id, orderId);
		if (!sheet || confirmedAt) return refuse('already-applied');
		const asked = new Map(
			sheet.fields.flatMap((field, index) => (field === null ? [[index, said.get(index) ?? 'ignore'] as const] : []))
		);
		const mapped = mapSheet(sheet, asked);
		if (new Set(mapped.fields).size < mapped.fields.length) return refuse('headings-twice');
		if (!mapped.fields.includes('serviceNumber')) return refuse('headings-number');
		for (const [headingFolded, field] of newMeanings(sheet, asked))
			await upsertOrderHeading(unit, { instituteId: institute.id, headingFolded, field });
		await storePlan(unit, ctx, institute, { id: orderId, common, sheet: mapped });
		return success(null);
	});
}

/** The same list against the people as they serve now, after something changed in between. */
export async function rereadOrder(
	ctx: SignedIn,
	institute: Institute,
	orderId: string
): Promise<Result<null, 'already-applied'>> {
	return unitOfWork(ctx, async (unit) => {
		const { sheet, common, confirmedAt } = await getOrder(unit, institute.id, orderId);
		if (!sheet || confirmedAt || !isOrderMapped(sheet)) return refuse('already-applied');
		await storePlan(unit, ctx, institute, { id: orderId, common, sheet });
		return success(null);
	});
}

/** Every heading has a meaning, and people can be told apart. */
export function isOrderMapped({ fields }: Pick<OrderSheet, 'fields'>): boolean {
	return !fields.includes(null) && fields.includes('serviceNumber');
}

/** Nothing has happened to the row yet. */
export function toOrderRow(orderId: string, row: PlannedRow): OrderRow {
	return {
		orderId,
		...row,
		postingId: null,
		endedPostingId: null,
		doneAt: null,
		stoppedAt: null,
		undoneAt: null,
		kept: null
	};
}

async function storePlan(
	unit: Unit,
	ctx: SignedIn,
	institute: Institute,
	{ id, common, sheet }: { id: string; common: { to: string; day: string }; sheet: OrderSheet }
): Promise<void> {
	const rows = await planOrder(unit, ctx, institute, { sheet, common });
	await updateOrder(unit, id, { sheet, readAt: unit.at });
	await replaceRows(
		unit,
		id,
		rows.map((row) => toOrderRow(id, row))
	);
}
