import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, lte, type SQL } from 'drizzle-orm';
import { groupBy } from '#lib/base/group-by.ts';
import type { CalendarDay } from '#lib/base/dates.ts';
import type { OrderField, OrderOutcome } from '#lib/institutes/orders/types.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import type { HeldGrant, HeldPart } from './find-endings.ts';

export type Order = Schema['postingOrders']['$inferSelect'];
export type OrderRow = Schema['postingOrderRows']['$inferSelect'];
/** Where somebody serves and as what. */
export type Duty = NonNullable<OrderRow['before']>;

/** Both engines limit the values of one statement. */
const AT_ONCE = 500;
const written: OrderOutcome[] = ['moved', 'duty'];

// Orders

export async function insertOrder(unit: Unit, order: Order): Promise<void> {
	await unit.insert(unit.t.postingOrders).values(order);
}

/** An order of this desk; one of another desk is not there. */
export async function getOrder(db: Reader, instituteId: string, id: string): Promise<Order> {
	const { postingOrders } = db.t;
	const [order] = await db
		.select()
		.from(postingOrders)
		.where(and(eq(postingOrders.id, id), eq(postingOrders.instituteId, instituteId)));
	if (!order) throw new NotFound('The order');
	return order;
}

export async function listOrders(db: Reader, instituteId: string): Promise<Omit<Order, 'sheet'>[]> {
	const { postingOrders: t } = db.t;
	const { id, title, common, writtenBy, readAt, confirmedAt, cancelledAt, undoneAt } = t;
	return db
		.select({ id, instituteId: t.instituteId, title, common, writtenBy, readAt, confirmedAt, cancelledAt, undoneAt })
		.from(t)
		.where(eq(t.instituteId, instituteId))
		.orderBy(desc(readAt), desc(id))
		.limit(50);
}

export async function updateOrder(
	unit: Unit,
	id: string,
	change: Partial<Pick<Order, 'sheet' | 'readAt' | 'confirmedAt' | 'cancelledAt' | 'undoneAt'>>
): Promise<void> {
	await unit.update(unit.t.postingOrders).set(change).where(eq(unit.t.postingOrders.id, id));
}

/** Rows go with their order. */
export async function deleteForgottenOrders(unit: Unit, instituteId: string, before: Date): Promise<void> {
	const { postingOrders: t } = unit.t;
	await unit.delete(t).where(and(eq(t.instituteId, instituteId), isNull(t.confirmedAt), lt(t.readAt, before)));
}

// Rows

export async function replaceRows(unit: Unit, orderId: string, rows: OrderRow[]): Promise<void> {
	await unit.delete(unit.t.postingOrderRows).where(eq(unit.t.postingOrderRows.orderId, orderId));
	for (const part of partsOf(rows)) await unit.insert(unit.t.postingOrderRows).values(part);
}

export async function listRows(db: Reader, orderId: string, outcomes?: OrderOutcome[]): Promise<OrderRow[]> {
	const { postingOrderRows: t } = db.t;
	return db
		.select()
		.from(t)
		.where(and(eq(t.orderId, orderId), outcomes && inArray(t.outcome, outcomes)))
		.orderBy(asc(t.row));
}

/** Of these orders: how many rows there are that move somebody or change a duty. */
export async function countWritten(db: Reader, orderIds: string[]): Promise<Map<string, number>> {
	const { postingOrderRows: t } = db.t;
	const rows = await db
		.select({ orderId: t.orderId, count: count() })
		.from(t)
		.where(and(inArray(t.orderId, orderIds), inArray(t.outcome, written)))
		.groupBy(t.orderId);
	return new Map(rows.map((row) => [row.orderId, row.count]));
}

/** Which of these orders still have rows whose day has not come. */
export async function listWaitingIds(
	db: Reader,
	filter: { orderIds?: string[]; until?: CalendarDay }
): Promise<string[]> {
	const { postingOrderRows: t, postingOrders } = db.t;
	const rows = await db
		.selectDistinct({ id: t.orderId })
		.from(t)
		.innerJoin(postingOrders, eq(postingOrders.id, t.orderId))
		.where(
			and(
				isWaiting(db),
				filter.orderIds && inArray(t.orderId, filter.orderIds),
				filter.until === undefined ? undefined : lte(t.startsOn, filter.until)
			)
		)
		.orderBy(asc(t.orderId));
	return rows.map(({ id }) => id);
}

/** Orders by id whatever desk they are of: for work that no person asked for. */
export async function findOrder(db: Reader, id: string): Promise<Order | null> {
	const [order] = await db.select().from(db.t.postingOrders).where(eq(db.t.postingOrders.id, id));
	return order ?? null;
}

function isWaiting(db: Reader): SQL | undefined {
	const { postingOrderRows: t, postingOrders } = db.t;
	return and(
		inArray(t.outcome, written),
		isNull(t.doneAt),
		isNull(t.stoppedAt),
		isNotNull(postingOrders.confirmedAt),
		isNull(postingOrders.cancelledAt),
		isNull(postingOrders.undoneAt)
	);
}

// Headings

export async function listOrderHeadings(db: Reader, instituteId: string): Promise<Map<string, OrderField | 'ignore'>> {
	const { orderHeadings: t } = db.t;
	const rows = await db.select().from(t).where(eq(t.instituteId, instituteId));
	return new Map(rows.map(({ headingFolded, field }) => [headingFolded, field]));
}

export async function upsertOrderHeading(unit: Unit, heading: Schema['orderHeadings']['$inferInsert']): Promise<void> {
	const { orderHeadings: t } = unit.t;
	await unit
		.insert(t)
		.values(heading)
		.onConflictDoUpdate({ target: [t.instituteId, t.headingFolded], set: { field: heading.field } });
}

// What people hold, many at once

export type OpenPosting = Awaited<ReturnType<typeof listOpenPostings>>[number];

/** Where these people serve now, anywhere: check the reach before telling. */
export async function listOpenPostings(db: Reader, accountIds: string[]) {
	const { postings: t, institutes } = db.t;
	return inParts(accountIds, (part) =>
		db
			.select({
				id: t.id,
				accountId: t.accountId,
				instituteId: t.instituteId,
				role: t.role,
				jurisdiction: t.jurisdiction,
				startedAt: t.startedAt,
				path: institutes.path
			})
			.from(t)
			.innerJoin(institutes, eq(institutes.id, t.instituteId))
			.where(and(inArray(t.accountId, part), isNull(t.endedAt)))
	);
}

export async function listHeldGrants(db: Reader, accountIds: string[]): Promise<Map<string, HeldGrant[]>> {
	const { grants: t, institutes } = db.t;
	const rows = await inParts(accountIds, (part) =>
		db
			.select({
				accountId: t.accountId,
				id: t.id,
				permission: t.permission,
				instituteId: t.instituteId,
				path: institutes.path,
				grantedAt: t.grantedAt
			})
			.from(t)
			.innerJoin(institutes, eq(institutes.id, t.instituteId))
			.where(and(inArray(t.accountId, part), isNull(t.endedAt)))
			.orderBy(asc(t.id))
	);
	return groupBy(rows, ({ accountId }) => accountId);
}

export async function listHeldParts(db: Reader, accountIds: string[]): Promise<Map<string, HeldPart[]>> {
	const { cohortMembers: t, cohorts, institutes } = db.t;
	const rows = await inParts(accountIds, (part) =>
		db
			.select({
				accountId: t.accountId,
				id: t.id,
				cohortId: t.cohortId,
				instituteId: cohorts.instituteId,
				part: t.part,
				path: institutes.path,
				joinedAt: t.joinedAt
			})
			.from(t)
			.innerJoin(cohorts, eq(cohorts.id, t.cohortId))
			.innerJoin(institutes, eq(institutes.id, cohorts.instituteId))
			.where(and(inArray(t.accountId, part), isNull(t.leftAt)))
			.orderBy(asc(t.id))
	);
	return groupBy(rows, ({ accountId }) => accountId);
}

// What an order writes, and takes back

export async function endPostingsAt(unit: Unit, ids: string[], endedAt: Date | null): Promise<void> {
	const { postings: t } = unit.t;
	for (const part of partsOf(ids)) await unit.update(t).set({ endedAt }).where(inArray(t.id, part));
}

export async function insertPostingsAt(unit: Unit, rows: Schema['postings']['$inferInsert'][]): Promise<void> {
	for (const part of partsOf(rows)) await unit.insert(unit.t.postings).values(part);
}

export async function deletePostings(unit: Unit, ids: string[]): Promise<void> {
	const { postings: t } = unit.t;
	for (const part of partsOf(ids)) await unit.delete(t).where(inArray(t.id, part));
}

export async function endGrantsAt(unit: Unit, ids: string[], endedAt: Date | null): Promise<void> {
	const { grants: t } = unit.t;
	for (const part of partsOf(ids)) await unit.update(t).set({ endedAt }).where(inArray(t.id, part));
}

export async function endPartsAt(unit: Unit, ids: string[], leftAt: Date | null): Promise<void> {
	const { cohortMembers: t } = unit.t;
	for (const part of partsOf(ids)) await unit.update(t).set({ leftAt }).where(inArray(t.id, part));
}

function partsOf<Item>(items: Item[]): Item[][] {
	return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
		items.slice(index * AT_ONCE, (index + 1) * AT_ONCE)
	);
}

async function inParts<Item, Found>(items: Item[], work: (part: Item[]) => Promise<Found[]>): Promise<Found[]> {
	const found: Found[] = [];
	for (const part of partsOf(items)) found.push(...(await work(part)));
	return found;
}
