import { aliasedTable, and, asc, eq, exists, gt, gte, inArray, not, or } from 'drizzle-orm';
import { isWithin } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { peopleWhere, type PeopleFilter } from '../people-filter.ts';

export type Whom = { filter: PeopleFilter; path: string };
export type ReportPerson = Awaited<ReturnType<typeof listPeopleAfter>>[number];

/** The next people of a list in the order of their names, after one of them. */
export async function listPeopleAfter(
	ctx: SignedIn,
	{ filter, path }: Whom,
	after: { nameFolded: string; id: string } | null,
	most: number
) {
	const db = ctx.db.read;
	const { learnerSummaries: people, institutes } = db.t;
	const isAfter =
		after &&
		or(
			gt(people.nameFolded, after.nameFolded),
			and(eq(people.nameFolded, after.nameFolded), gt(people.learnerId, after.id))
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
			instituteEn: institutes.nameEn,
			instituteUr: institutes.nameUr,
			instituteCode: institutes.code,
			modulesDone: people.modulesDone,
			modulesTotal: people.modulesTotal,
			lessonsDone: people.lessonsDone,
			lessonsTotal: people.lessonsTotal,
			openFailures: people.openFailures,
			startedAt: people.startedAt,
			lastActiveAt: people.lastActiveAt,
			completedAt: people.completedAt,
			nextDueOn: people.nextDueOn
		})
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(peopleWhere(ctx, filter, path), isAfter || undefined))
		.orderBy(asc(people.nameFolded), asc(people.learnerId))
		.limit(most);
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
export async function existsUnnoted(ctx: SignedIn, { filter, path }: Whom, since: Date): Promise<boolean> {
	const db = ctx.db.read;
	const { learnerSummaries: people, institutes, recordViews } = db.t;
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
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(peopleWhere(ctx, filter, path), isWithin(institutes.path, [path]), not(isNoted)))
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
