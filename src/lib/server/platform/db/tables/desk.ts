// personal data: name and service number, as shown and folded for search; gender where stated; progress; cohorts; what was assigned to whom
import type { Jurisdiction, RankBand, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Audience } from '#lib/learning/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';
import type { institutesTables } from './institutes.ts';

/** What boards count and lists look for, in few signs; written by `marks.ts` of learning. */
function marks(kit: ColumnKit) {
	return {
		/** How far with each module of the track that is available, a letter each: `--f-t`. */
		steps: kit.word('steps').notNull().default(''),
		/** Months in which modules were completed, with how many: `2610b2611a`. */
		months: kit.text('months').notNull().default(''),
		/** Objectives with right and wrong answers when first asked: `|M-11-O1=2.0|M-11-O2=1.1|`. */
		answers: kit.text('answers').notNull().default(''),
		/** Of these the objectives with a wrong one: `112;`. */
		missed: kit.text('missed').notNull().default(''),
		/** Name and number in folded words, each after a space. */
		words: kit.text('words').notNull().default(''),
		minutesLearned: kit.int('minutes_learned').notNull().default(0),
		/** First attempts at quizzes, and how many of these were passed. */
		firstAttempts: kit.int('first_attempts').notNull().default(0),
		firstPasses: kit.int('first_passes').notNull().default(0),
		/** Last day of each certificate that stands, earliest first, a space between; kept by credentials. */
		certificateDays: kit.text('certificate_days').notNull().default('')
	};
}

/** Follows from the rest of the row and the day; true until `next_change_on`. */
function standing(kit: ColumnKit) {
	const no = (name: string) => kit.bool(name).notNull().default(false);
	const order = (name: string) => kit.int(name).notNull().default(0);
	return {
		isOverdue: no('is_overdue'),
		/** Would be overdue, and is excused until a day. */
		isWaived: no('is_waived'),
		isDueSoon: no('is_due_soon'),
		isStuck: no('is_stuck'),
		isInactive: no('is_inactive'),
		needsHelp: no('needs_help'),
		certificateValid: no('certificate_valid'),
		certificateExpiring: no('certificate_expiring'),
		certificateExpired: no('certificate_expired'),
		/** By these a list is sorted, upwards; whoever has nothing to sort by comes last. */
		callOrder: order('call_order'),
		progressOrder: order('progress_order'),
		activeOrder: order('active_order'),
		dueOrder: kit.day('due_order').notNull().default(''),
		/** The day on which something of this changes by time alone. */
		nextChangeOn: kit.day('next_change_on'),
		/** By which rules and which curriculum the row was made; empty: it is not counted yet. */
		shape: kit.text('shape').notNull().default('')
	};
}

/** What lists are narrowed by. */
function told<Column>(table: Record<ToldColumn, Column>): Column[] {
	return toldColumns.map((column) => table[column]);
}
const toldColumns = [
	...(['instituteId', 'role', 'band', 'jurisdiction', 'gender', 'startedAt', 'completedAt'] as const),
	...(['isOverdue', 'isWaived', 'isDueSoon', 'isStuck', 'isInactive', 'needsHelp'] as const),
	...(['certificateValid', 'certificateExpiring', 'certificateExpired'] as const),
	...(['steps', 'months', 'missed', 'words'] as const)
];
type ToldColumn = (typeof toldColumns)[number];

/** What lists are sorted by. */
function orders<Column>(table: Record<OrderColumn, Column>): [Column, ...Column[]] {
	return [table.nameFolded, table.serviceNumberFolded, table.progressOrder, table.activeOrder, table.dueOrder];
}
type OrderColumn = 'nameFolded' | 'serviceNumberFolded' | 'progressOrder' | 'activeOrder' | 'dueOrder';

/** What the desks of the institutes work with. */
export function deskTables(
	kit: ColumnKit,
	{ institutes }: ReturnType<typeof institutesTables>,
	{ accounts }: ReturnType<typeof identityTables>
) {
	/** One row a person, recomputed in the unit of work that changed it: lists and boards read this and nothing else. */
	const learnerSummaries = kit.table(
		'learner_summaries',
		{
			learnerId: kit
				.text('learner_id')
				.primaryKey()
				.references(() => accounts.id),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			name: kit.text('name').notNull(),
			nameFolded: kit.text('name_folded').notNull(),
			serviceNumber: kit.text('service_number').notNull(),
			serviceNumberFolded: kit.text('service_number_folded').notNull(),
			role: kit.text('role').$type<Role>().notNull(),
			band: kit.text('band').$type<RankBand>().notNull(),
			jurisdiction: kit.text('jurisdiction').$type<Jurisdiction>().notNull(),
			gender: kit.text('gender').$type<Gender>().notNull().default('unstated'),
			/** Of the modules of the track that are available. */
			lessonsDone: kit.int('lessons_done').notNull(),
			lessonsTotal: kit.int('lessons_total').notNull(),
			modulesDone: kit.int('modules_done').notNull(),
			modulesTotal: kit.int('modules_total').notNull(),
			/** Failed attempts at quizzes that are not passed yet. */
			openFailures: kit.int('open_failures').notNull(),
			startedAt: kit.instant('started_at'),
			lastActiveAt: kit.instant('last_active_at'),
			/** When the last available module of the track was completed. */
			completedAt: kit.instant('completed_at'),
			/** Nearest due day of what was assigned and is not done. */
			nextDueOn: kit.day('next_due_on'),
			/** Spans in which somebody is excused from what would be overdue: `2026-12-02..2026-12-20`. */
			waivedDays: kit.text('waived_days').notNull().default(''),
			...marks(kit),
			...standing(kit)
		},
		(table) => [
			kit.index('learner_summaries_calls').on(table.instituteId, table.callOrder, table.learnerId),
			// Lists are told by an index alone: those of an institute by all of its people, and then sorted; those of many
			// institutes in each order, passing over whoever the list leaves out.
			kit
				.index('learner_summaries_within')
				.on(
					table.instituteId,
					table.learnerId,
					...orders(table),
					...told(table).filter((column) => column !== table.instituteId)
				),
			kit.index('learner_summaries_by_name').on(table.nameFolded, table.learnerId, ...told(table)),
			kit.index('learner_summaries_by_number').on(table.serviceNumberFolded, table.learnerId, ...told(table)),
			kit.index('learner_summaries_by_progress').on(table.progressOrder, table.learnerId, ...told(table)),
			kit.index('learner_summaries_by_activity').on(table.activeOrder, table.learnerId, ...told(table)),
			kit.index('learner_summaries_by_due').on(table.dueOrder, table.learnerId, ...told(table)),
			kit.index('learner_summaries_by_call').on(table.callOrder, table.learnerId),
			// What few people are.
			kit.index('learner_summaries_role').on(table.role, table.learnerId),
			kit.index('learner_summaries_stuck').on(table.isStuck, table.learnerId),
			kit.index('learner_summaries_expiring').on(table.certificateExpiring, table.learnerId),
			kit.index('learner_summaries_expired').on(table.certificateExpired, table.learnerId),
			kit.index('learner_summaries_next_change').on(table.nextChangeOn, table.learnerId),
			kit.index('learner_summaries_shape').on(table.shape, table.learnerId)
		]
	);
	const cohorts = kit.table(
		'cohorts',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			name: kit.text('name').notNull(),
			createdBy: kit
				.text('created_by')
				.notNull()
				.references(() => accounts.id),
			createdAt: kit.instant('created_at').notNull(),
			closedAt: kit.instant('closed_at')
		},
		(table) => [kit.index('cohorts_institute').on(table.instituteId)]
	);
	const cohortMembers = kit.table(
		'cohort_members',
		{
			id: kit.text('id').primaryKey(),
			cohortId: kit
				.text('cohort_id')
				.notNull()
				.references(() => cohorts.id),
			accountId: kit
				.text('account_id')
				.notNull()
				.references(() => accounts.id),
			/** Instructors lead a cohort; everybody else learns in it. */
			part: kit.text('part').$type<'learner' | 'instructor'>().notNull(),
			joinedAt: kit.instant('joined_at').notNull(),
			leftAt: kit.instant('left_at')
		},
		(table) => [
			kit.index('cohort_members_cohort').on(table.cohortId),
			kit.index('cohort_members_account').on(table.accountId)
		]
	);
	const assignments = kit.table(
		'assignments',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			/** Empty: the whole track of each person. */
			moduleIds: kit.json<string[]>('module_ids').notNull(),
			audience: kit.json<Audience>('audience').notNull(),
			startsOn: kit.day('starts_on').notNull(),
			dueOn: kit.day('due_on').notNull(),
			createdBy: kit
				.text('created_by')
				.notNull()
				.references(() => accounts.id),
			createdAt: kit.instant('created_at').notNull(),
			withdrawnAt: kit.instant('withdrawn_at')
		},
		(table) => [kit.index('assignments_institute').on(table.instituteId)]
	);
	const assignmentPeople = kit.table(
		'assignment_people',
		{
			assignmentId: kit
				.text('assignment_id')
				.notNull()
				.references(() => assignments.id),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			addedAt: kit.instant('added_at').notNull(),
			/** No longer within the rule, or the cohort was left. */
			removedAt: kit.instant('removed_at'),
			/** When what was assigned was found finished; recomputed with the summary of the learner. */
			doneAt: kit.instant('done_at')
		},
		(table) => [
			kit.primaryKey({ columns: [table.assignmentId, table.learnerId] }),
			kit.index('assignment_people_learner').on(table.learnerId)
		]
	);
	/** Somebody was reminded of an assignment: whoever has not finished sees it on their track. At most once a day. */
	const reminders = kit.table(
		'reminders',
		{
			id: kit.text('id').primaryKey(),
			assignmentId: kit
				.text('assignment_id')
				.notNull()
				.references(() => assignments.id),
			sentBy: kit
				.text('sent_by')
				.notNull()
				.references(() => accounts.id),
			sentOn: kit.day('sent_on').notNull(),
			sentAt: kit.instant('sent_at').notNull()
		},
		(table) => [kit.unique('reminders_once_a_day').on(table.assignmentId, table.sentOn)]
	);
	return { learnerSummaries, cohorts, cohortMembers, assignments, assignmentPeople, reminders };
}
