import { aliasedTable, and, asc, eq, exists, gt, gte, inArray, not, or } from 'drizzle-orm';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { peopleOnPage, peopleWhere, type Way } from '../filter/repository.ts';
import type { PeopleFilter } from '../people-filter.ts';
import type { Reach } from '../reach/repository.ts';

export type Whom = { filter: PeopleFilter; reach: Reach; way: Way };
export type ReportPerson = Awaited<ReturnType<typeof listPeopleAfter>>[number];

/** The next people of a list in the order of their names, after one of them. */
export async function listPeopleAfter(
	ctx: SignedIn,
	whom: Whom,
	after: { nameFolded: string; id: string } | null,
	most: number
) {
	const db = ctx.db.read;
	const { learnerSummaries: people } = db.t;
	const isAfter =
		after &&
		and(
			// Alone it is enough for the index; the rest is for people of one name.
			gte(people.nameFolded, after.nameFolded),
			or(
				gt(people.nameFolded, after.nameFolded),
				and(eq(people.nameFolded, after.nameFolded), gt(people.learnerId, after.id))
			)
		);
	return db
		.select({
			id: people.learnerId,
			name: people.name,
			nameFolded: people.nameFolded,
			serviceNumber: people.serviceNumber,
			role: people.role,
			band: people.band,
			jurisdiction: people.jurisdiction,
			instituteId: people.instituteId,
			modulesDone: people.modulesDone,
			modulesTotal: people.modulesTotal,
			lessonsDone: people.lessonsDone,
			lessonsTotal: people.lessonsTotal,
			openFailures: people.openFailures,
			startedAt: people.startedAt,
			lastActiveAt: people.lastActiveAt,
			completedAt: people.completedAt,
			nextDueOn: people.nextDueOn,
			isOverdue: people.isOverdue,
			isStuck: people.isStuck,
			isInactive: people.isInactive
		})
		.from(people)
		.where(peopleOnPage(ctx, whom, { order: 'nameFolded', limit: most, where: isAfter || undefined }))
		.orderBy(asc(people.nameFolded), asc(people.learnerId));
}

export async function listLessonCompletionsOf(db: Reader, learnerIds: string[]) {
	const { lessonCompletions } = db.t;
	return db
		.select()
		.from(lessonCompletions)
		.where(inArray(lessonCompletions.learnerId, learnerIds))
		.orderBy(asc(lessonCompletions.completedAt), asc(lessonCompletions.lessonId), asc(lessonCompletions.jurisdiction));
}

export async function listModuleCompletionsOf(db: Reader, learnerIds: string[]) {
	const { moduleCompletions } = db.t;
	return db
		.select()
		.from(moduleCompletions)
		.where(inArray(moduleCompletions.learnerId, learnerIds))
		.orderBy(asc(moduleCompletions.completedAt), asc(moduleCompletions.id));
}

/** Is there anybody in a list whom this viewer has not noted as exported since that instant? */
export async function existsUnnoted(ctx: SignedIn, { filter, reach, way }: Whom, since: Date): Promise<boolean> {
	const db = ctx.db.read;
	const { learnerSummaries: people, recordViews } = db.t;
	const isNoted = exists(
		db
			.select({ id: recordViews.id })
			.from(recordViews)
			.where(
				and(
					eq(recordViews.subjectId, people.learnerId),
					eq(recordViews.viewerId, ctx.actor.accountId),
					eq(recordViews.kind, 'exported'),
					gte(recordViews.seenAt, since)
				)
			)
	);
	const rows = await db
		.select({ id: people.learnerId })
		.from(people)
		.where(and(peopleWhere(ctx, filter, reach, way), not(isNoted)))
		.limit(1);
	return rows.length > 0;
}

/** What holds of each session that was marked for these people: the latest revision. */
export async function listAttendanceOf(db: Reader, learnerIds: string[]) {
	const { attendanceMarks: marks, trainingSessions: sessions, accounts } = db.t;
	const later = aliasedTable(marks, 'later_marks');
	const corrected = db
		.select({ id: later.sessionId })
		.from(later)
		.where(
			and(
				eq(later.sessionId, marks.sessionId),
				eq(later.learnerId, marks.learnerId),
				gt(later.revision, marks.revision)
			)
		);
	return db
		.select({
			learnerId: marks.learnerId,
			isPresent: marks.isPresent,
			titleEn: sessions.titleEn,
			titleUr: sessions.titleUr,
			heldOn: sessions.heldOn,
			startTime: sessions.startTime,
			minutes: sessions.minutes,
			place: sessions.place,
			instructor: accounts.name
		})
		.from(marks)
		.innerJoin(sessions, eq(sessions.id, marks.sessionId))
		.innerJoin(accounts, eq(accounts.id, sessions.instructorId))
		.where(and(inArray(marks.learnerId, learnerIds), not(exists(corrected))))
		.orderBy(asc(sessions.heldOn), asc(sessions.startTime), asc(sessions.id));
}
