// personal data: posting orders: who is moved from where to where, name and service number as they were written
import type { Endings, OrderCommon, OrderOutcome, OrderSheet, OrderText } from '#lib/institutes/orders/types.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';
import type { institutesTables } from './institutes.ts';

/** Where somebody serves and as what. */
type Duty = { unitId: string; role: Role; jurisdiction: Jurisdiction };

/** A transfer list as it was read and what became of each row: confirmed as one, taken back as one. */
export function ordersTables(
	kit: ColumnKit,
	{ institutes }: ReturnType<typeof institutesTables>,
	{ accounts }: ReturnType<typeof identityTables>
) {
	const postingOrders = kit.table(
		'posting_orders',
		{
			id: kit.text('id').primaryKey(),
			/** At whose desk it was written: it moves people within this node and below. */
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			/** Number or name of the order on paper; may be empty. */
			title: kit.text('title').notNull(),
			common: kit.json<OrderCommon>('common').notNull(),
			/** Forgotten once the order is confirmed. */
			sheet: kit.json<OrderSheet | null>('sheet'),
			writtenBy: kit
				.text('written_by')
				.notNull()
				.references(() => accounts.id),
			readAt: kit.instant('read_at').notNull(),
			confirmedAt: kit.instant('confirmed_at'),
			/** Whatever was still waiting was called off. */
			cancelledAt: kit.instant('cancelled_at'),
			undoneAt: kit.instant('undone_at')
		},
		(table) => [kit.index('posting_orders_institute').on(table.instituteId, table.readAt)]
	);
	const postingOrderRows = kit.table(
		'posting_order_rows',
		{
			orderId: kit
				.text('order_id')
				.notNull()
				.references(() => postingOrders.id, { onDelete: 'cascade' }),
			/** As the spreadsheet counts, from 1. */
			row: kit.int('row').notNull(),
			outcome: kit.text('outcome').$type<OrderOutcome>().notNull(),
			/** Column and reason of a refusal, as keys of the interface words. */
			column: kit.text('column_name'),
			reason: kit.text('reason'),
			typed: kit.json<OrderText>('typed').notNull(),
			accountId: kit.text('account_id').references(() => accounts.id),
			startsOn: kit.day('starts_on'),
			before: kit.json<Duty | null>('before'),
			after: kit.json<Duty | null>('after'),
			endings: kit.json<Endings | null>('endings'),
			/** The posting that the row began, and the one that it ended. */
			postingId: kit.text('posting_id'),
			endedPostingId: kit.text('ended_posting_id'),
			doneAt: kit.instant('done_at'),
			/** The day came, and the person was no longer as the order had found them. */
			stoppedAt: kit.instant('stopped_at'),
			undoneAt: kit.instant('undone_at'),
			/** Why taking the order back left this row. */
			kept: kit.text('kept')
		},
		(table) => [
			kit.primaryKey({ columns: [table.orderId, table.row] }),
			kit.index('posting_order_rows_day').on(table.startsOn, table.doneAt),
			kit.index('posting_order_rows_ended').on(table.endedPostingId)
		]
	);
	/** Headings of an institute's own transfer lists, mapped once and remembered. */
	const orderHeadings = kit.table(
		'order_headings',
		{
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			headingFolded: kit.text('heading_folded').notNull(),
			field: kit.text('field').$type<keyof OrderText | 'ignore'>().notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.instituteId, table.headingFolded] })]
	);
	return { postingOrders, postingOrderRows, orderHeadings };
}
