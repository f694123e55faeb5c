// personal data: none besides ids
import type { ColumnKit } from '../column-kit.ts';

export function platformTables(kit: ColumnKit) {
	/** News raised by a unit of work, written with it; delivered after the commit, or by a job where that failed. */
	const domainEvents = kit.table(
		'domain_events',
		{
			id: kit.text('id').primaryKey(),
			name: kit.text('name').notNull(),
			payload: kit.json<Record<string, string>>('payload').notNull(),
			raisedAt: kit.instant('raised_at').notNull(),
			deliveredAt: kit.instant('delivered_at')
		},
		(table) => [kit.index('domain_events_undelivered').on(table.deliveredAt, table.raisedAt)]
	);
	return { domainEvents };
}
