// personal data: who was asked to a session in person, who led it, and who was there
import type { ColumnKit } from '../column-kit.ts';
import type { identityTables } from './identity.ts';
import type { institutesTables } from './institutes.ts';
import type { deskTables } from './desk.ts';

type Around = ReturnType<typeof institutesTables> & ReturnType<typeof identityTables> & ReturnType<typeof deskTables>;

/** Teaching in a hall: what, where, when, by whom, for whom, and who came. */
export function trainingSessionsTables(kit: ColumnKit, { institutes, accounts, cohorts }: Around) {
	const trainingSessions = kit.table(
		'training_sessions',
		{
			id: kit.text('id').primaryKey(),
			instituteId: kit
				.text('institute_id')
				.notNull()
				.references(() => institutes.id),
			/** One of the two may be empty. */
			titleEn: kit.text('title_en').notNull(),
			titleUr: kit.text('title_ur').notNull(),
			/** Modules and lessons that it teaches. */
			contentIds: kit.json<string[]>('content_ids').notNull(),
			place: kit.text('place').notNull(),
			heldOn: kit.day('held_on').notNull(),
			/** The clock in Pakistan, `09:30`. */
			startTime: kit.text('start_time').notNull(),
			minutes: kit.int('duration_minutes').notNull(),
			instructorId: kit
				.text('instructor_id')
				.notNull()
				.references(() => accounts.id),
			cohortId: kit.text('cohort_id').references(() => cohorts.id),
			createdBy: kit
				.text('created_by')
				.notNull()
				.references(() => accounts.id),
			createdAt: kit.instant('created_at').notNull()
		},
		(table) => [kit.index('training_sessions_institute').on(table.instituteId, table.heldOn)]
	);
	/** Asked by name, or added on the day. */
	const sessionPeople = kit.table(
		'session_people',
		{
			sessionId: kit
				.text('session_id')
				.notNull()
				.references(() => trainingSessions.id),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			addedAt: kit.instant('added_at').notNull()
		},
		(table) => [
			kit.primaryKey({ columns: [table.sessionId, table.learnerId] }),
			kit.index('session_people_learner').on(table.learnerId)
		]
	);
	const sessionCancellations = kit.table('session_cancellations', {
		sessionId: kit
			.text('session_id')
			.primaryKey()
			.references(() => trainingSessions.id),
		reason: kit.text('reason').notNull(),
		cancelledBy: kit
			.text('cancelled_by')
			.notNull()
			.references(() => accounts.id),
		cancelledAt: kit.instant('cancelled_at').notNull()
	});
	/** Append-only: a correction is a later revision, and what was marked before stays. */
	const attendanceMarks = kit.table(
		'attendance_marks',
		{
			sessionId: kit
				.text('session_id')
				.notNull()
				.references(() => trainingSessions.id),
			learnerId: kit
				.text('learner_id')
				.notNull()
				.references(() => accounts.id),
			/** From 1; the highest of a person counts. */
			revision: kit.int('revision').notNull(),
			isPresent: kit.bool('is_present').notNull(),
			markedBy: kit
				.text('marked_by')
				.notNull()
				.references(() => accounts.id),
			markedAt: kit.instant('marked_at').notNull()
		},
		(table) => [
			kit.primaryKey({ columns: [table.sessionId, table.learnerId, table.revision] }),
			kit.index('attendance_marks_learner').on(table.learnerId)
		]
	);
	return { trainingSessions, sessionPeople, sessionCancellations, attendanceMarks };
}
