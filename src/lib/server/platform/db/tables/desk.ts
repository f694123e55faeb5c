// personal data: name and service number, as shown and folded for search; gender where stated; progress; cohorts; what was assigned to whom
import type { Jurisdiction, RankBand, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Audience } from '#lib/learning/types.ts';
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';
import type { institutesTables } from './institutes.ts';

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
			nextDueOn: kit.day('next_due_on')
		},
		(table) => [
			kit.index('learner_summaries_name').on(table.instituteId, table.nameFolded),
			kit.index('learner_summaries_due').on(table.instituteId, table.nextDueOn),
			kit.index('learner_summaries_active').on(table.instituteId, table.lastActiveAt)
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
