// personal data: each quiz attempt of a learner, with every answer given; each practice talk with every question asked
import type { PracticeBody, PracticeMode, PracticeResult, StoredMove } from '#lib/assessment/practice/types.ts';
import type { Language } from '#lib/base/language.ts';
import type { BenchType } from '#lib/curriculum/practice.ts';
import type { Jurisdiction, Scope } from '#lib/curriculum/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';

export function assessmentTables(kit: ColumnKit, { accounts }: ReturnType<typeof identityTables>) {
	const attempts = kit.table(
		'attempts',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			kind: kit.text('kind').$type<'module' | 'recertification'>().notNull().default('module'),
			/** Module id; of a recertification, the id of the track. */
			moduleId: kit.text('module_id').notNull(),
			/** Period of validity that a recertification leads to. */
			cycle: kit.int('cycle').notNull().default(1),
			scope: kit.text('scope').$type<Scope | 'track'>().notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction>().notNull(),
			/** Whole items that must be right, fixed when the attempt begins. */
			passItems: kit.int('pass_items').notNull(),
			/** Items delivered, re-asks not counted. */
			itemCount: kit.int('item_count').notNull(),
			startedAt: kit.instant('started_at').notNull(),
			/** When the first part was sent; a re-ask of critical items may follow. */
			submittedAt: kit.instant('submitted_at'),
			gradedAt: kit.instant('graded_at'),
			rightItems: kit.int('right_items'),
			isPassed: kit.bool('is_passed')
		},
		(table) => [kit.index('attempts_learner').on(table.learnerId, table.moduleId, table.startedAt)]
	);
	/** The draw, held on the server: a refresh never redraws. */
	const attemptItems = kit.table(
		'attempt_items',
		{
			attemptId: kit
				.text('attempt_id')
				.notNull()
				.references(() => attempts.id, { onDelete: 'cascade' }),
			position: kit.int('position').notNull(),
			itemId: kit.text('item_id').notNull(),
			itemVersion: kit.text('item_version').notNull(),
			objective: kit.text('objective').notNull(),
			critical: kit.text('critical'),
			/** Position of the critical item that this one asks again, or null. */
			reAskOf: kit.int('re_ask_of'),
			/** Option ids in the order shown. */
			optionOrder: kit.json<string[]>('option_order').notNull(),
			chosenOption: kit.text('chosen_option'),
			answeredAt: kit.instant('answered_at'),
			isRight: kit.bool('is_right')
		},
		(table) => [
			kit.primaryKey({ columns: [table.attemptId, table.position] }),
			kit.index('attempt_items_item').on(table.itemId)
		]
	);
	/** A scenario or case as it was when somebody began it: an edit breaks no open attempt. No person in it. */
	const practiceBodies = kit.table(
		'practice_bodies',
		{
			contentId: kit.text('content_id').notNull(),
			version: kit.text('version').notNull(),
			body: kit.json<PracticeBody>('body').notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.contentId, table.version] })]
	);
	const practiceAttempts = kit.table(
		'practice_attempts',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			contentId: kit.text('content_id').notNull(),
			contentVersion: kit.text('content_version').notNull(),
			variant: kit.text('variant').notNull(),
			mode: kit.text('mode').$type<PracticeMode>().notNull(),
			/** Sentences are built of stem and word instead of picked. */
			isBuilt: kit.bool('is_built').notNull(),
			language: kit.text('language').$type<Language>().notNull(),
			startedAt: kit.instant('started_at').notNull(),
			finishedAt: kit.instant('finished_at'),
			/** Computed by the server from the turns; what a device claims is never looked at. */
			result: kit.json<PracticeResult>('result'),
			isPassed: kit.bool('is_passed')
		},
		(table) => [
			kit.index('practice_attempts_learner').on(table.learnerId, table.contentId, table.startedAt),
			kit.index('practice_attempts_content').on(table.contentId, table.finishedAt)
		]
	);
	/** Append-only: a turn is never changed. Ids only, no written word. */
	const practiceTurns = kit.table(
		'practice_turns',
		{
			attemptId: kit
				.text('attempt_id')
				.notNull()
				.references(() => practiceAttempts.id),
			position: kit.int('position').notNull(),
			move: kit.json<StoredMove>('move').notNull(),
			receivedAt: kit.instant('received_at').notNull()
		},
		(table) => [kit.primaryKey({ columns: [table.attemptId, table.position] })]
	);
	const benchAnswers = kit.table(
		'bench_answers',
		{
			id: kit.text('id').primaryKey(),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			questionId: kit.text('question_id').notNull(),
			questionVersion: kit.text('question_version').notNull(),
			answer: kit.text('answer').$type<BenchType>().notNull(),
			isRight: kit.bool('is_right').notNull(),
			answeredAt: kit.instant('answered_at').notNull()
		},
		(table) => [kit.index('bench_answers_learner').on(table.learnerId, table.answeredAt)]
	);
	return { attempts, attemptItems, practiceBodies, practiceAttempts, practiceTurns, benchAnswers };
}
