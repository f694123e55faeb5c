// personal data: none besides ids
import type { Every } from '#lib/base/dates.ts';
import type { ColumnKit } from '../column-kit.ts';

export function jobsTables(kit: ColumnKit) {
	/** Work that no request waits for. One row a piece of work; a recurring job keeps its one row for ever. */
	const jobs = kit.table(
		'jobs',
		{
			id: kit.text('id').primaryKey(),
			name: kit.text('name').notNull(),
			/** Asked for twice under one key, it is one job. */
			key: kit.text('key').notNull(),
			payload: kit.json<Record<string, string>>('payload').notNull(),
			/** Id of what it works on, so that a page about that can show how far it is. */
			subjectId: kit.text('subject_id'),
			every: kit.text('every').$type<Every>(),
			createdAt: kit.instant('created_at').notNull(),
			runAt: kit.instant('run_at').notNull(),
			/** Who runs it, and until when the others leave it alone. */
			leaseOwner: kit.text('lease_owner'),
			leaseUntil: kit.instant('lease_until'),
			/** Since it last succeeded or was started anew by a person. */
			attempts: kit.int('attempts').notNull(),
			lastError: kit.text('last_error'),
			done: kit.int('done').notNull(),
			total: kit.int('total').notNull(),
			startedAt: kit.instant('started_at'),
			succeededAt: kit.instant('succeeded_at'),
			/** Tried too often: it waits for a person (one that recurs tries again at its next time). */
			stoppedAt: kit.instant('stopped_at'),
			cancelledAt: kit.instant('cancelled_at'),
			/** Succeeded for good, or cancelled: it never runs again. */
			finishedAt: kit.instant('finished_at')
		},
		(table) => [
			kit.unique('jobs_key_unique').on(table.key),
			kit.index('jobs_due').on(table.finishedAt, table.runAt),
			kit.index('jobs_subject').on(table.subjectId)
		]
	);
	return { jobs };
}
