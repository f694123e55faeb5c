// personal data: what a learner opened, answered and finished, in which version, and when
import type { Jurisdiction, Scope } from '#lib/curriculum/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';

export function learningTables(kit: ColumnKit, { accounts }: ReturnType<typeof identityTables>) {
	/** Append-only. Ids are made on the device; the same event may arrive twice and in any order. */
	const learningEvents = kit.table(
		'learning_events',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			kind: kit.text('kind').$type<'lesson.opened' | 'check.answered' | 'lesson.finished'>().notNull(),
			contentId: kit.text('content_id').notNull(),
			contentVersion: kit.text('content_version').notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction>().notNull(),
			payload: kit.json<Record<string, string>>('payload').notNull(),
			occurredAt: kit.instant('occurred_at').notNull(),
			receivedAt: kit.instant('received_at').notNull()
		},
		(table) => [kit.index('learning_events_learner').on(table.learnerId, table.contentId)]
	);
	/** Recomputed from the events. A variant lesson counts for one jurisdiction; any other is kept under `any`. */
	const lessonCompletions = kit.table(
		'lesson_completions',
		{
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			lessonId: kit.text('lesson_id').notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction | 'any'>().notNull(),
			lessonVersion: kit.text('lesson_version').notNull(),
			eventId: kit.text('event_id').notNull(),
			completedAt: kit.instant('completed_at').notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.learnerId, table.lessonId, table.jurisdiction] })]
	);
	/** Lessons of the scope finished and the quiz passed. One row for each scope and jurisdiction it was reached in. */
	const moduleCompletions = kit.table(
		'module_completions',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			moduleId: kit.text('module_id').notNull(),
			scope: kit.text('scope').$type<Scope>().notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction | 'any'>().notNull(),
			attemptId: kit.text('attempt_id').notNull(),
			completedAt: kit.instant('completed_at').notNull()
		},
		(table) => [
			kit.unique('module_completions_unique').on(table.learnerId, table.moduleId, table.scope, table.jurisdiction)
		]
	);
	return { learningEvents, lessonCompletions, moduleCompletions };
}
