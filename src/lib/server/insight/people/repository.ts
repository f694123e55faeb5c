import { and, asc, count, desc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { isWithin } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http.ts';
import { peopleWhere, type PeopleFilter } from '../people-filter.ts';
import type { PeopleSort } from '#lib/insight/people-sort.ts';

type Within = { filter: PeopleFilter; path: string };
type Page = { sort: PeopleSort; offset: number; limit: number };
export type PersonRow = Awaited<ReturnType<typeof listPeopleRows>>[number];

export async function countPeople(ctx: SignedIn, { filter, path }: Within): Promise<number> {
	const db = ctx.db.read;
	const { learnerSummaries: people, institutes } = db.t;
	const [row] = await db
		.select({ people: count() })
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(peopleWhere(ctx, filter, path));
	return row?.people ?? 0;
}

export async function listPeopleRows(ctx: SignedIn, { filter, path }: Within, { sort, offset, limit }: Page) {
	const db = ctx.db.read;
	const { learnerSummaries: people, institutes } = db.t;
	return db
		.select({
			id: people.learnerId,
			name: people.name,
			serviceNumber: people.serviceNumber,
			role: people.role,
			instituteEn: institutes.nameEn,
			instituteUr: institutes.nameUr,
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
		.where(peopleWhere(ctx, filter, path))
		.orderBy(...orderOf(db, sort), asc(people.learnerId))
		.limit(limit)
		.offset(offset);
}

/** Whoever has nothing to sort by comes last on both engines. */
function orderOf(db: Reader, sort: PeopleSort): SQL[] {
	const { learnerSummaries: people } = db.t;
	const orders: Record<PeopleSort, SQL[]> = {
		name: [asc(people.nameFolded)],
		number: [asc(people.serviceNumberFolded)],
		progress: [asc(people.modulesDone), asc(people.lessonsDone), asc(people.nameFolded)],
		active: [isNull(people.lastActiveAt), desc(people.lastActiveAt)],
		due: [isNull(people.nextDueOn), asc(people.nextDueOn)]
	};
	return orders[sort];
}

/** How many serve at each institute at or below these paths, without what lies below it. */
export async function countByInstitute(db: Reader, paths: string[]): Promise<Map<string, number>> {
	const { learnerSummaries: people, institutes } = db.t;
	const rows = await db
		.select({ path: institutes.path, people: count() })
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(isWithin(institutes.path, paths))
		.groupBy(institutes.path);
	return new Map(rows.map((row) => [row.path, row.people]));
}

/** A person who serves at or below a node; anybody else is not there. */
export async function getPersonWithin(db: Reader, id: string, path: string) {
	const { learnerSummaries: people, institutes } = db.t;
	const [row] = await db
		.select({ person: people, instituteEn: institutes.nameEn, instituteUr: institutes.nameUr })
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(eq(people.learnerId, id), isWithin(institutes.path, [path])))
		.limit(1);
	if (!row) throw new NotFound('person');
	return row;
}

/** Those of these people who serve at or below a node. */
export async function listIdsWithin(db: Reader, ids: string[], path: string): Promise<string[]> {
	const { learnerSummaries: people, institutes } = db.t;
	const rows = await db
		.select({ id: people.learnerId })
		.from(people)
		.innerJoin(institutes, eq(institutes.id, people.instituteId))
		.where(and(inArray(people.learnerId, ids), isWithin(institutes.path, [path])))
		.orderBy(asc(people.nameFolded), asc(people.learnerId));
	return rows.map(({ id }) => id);
}

/** What a person writes to sign in: the code of the institute of the account, whatever the posting is now. */
export async function listSignIns(db: Reader, ids: string[]) {
	const { accounts, institutes } = db.t;
	return db
		.select({
			id: accounts.id,
			name: accounts.name,
			serviceNumber: accounts.serviceNumber,
			language: accounts.language,
			instituteCode: institutes.code
		})
		.from(accounts)
		.innerJoin(institutes, eq(institutes.id, accounts.instituteId))
		.where(inArray(accounts.id, ids));
}

/** The newest first. */
export async function listPostings(db: Reader, accountId: string) {
	const { postings, institutes } = db.t;
	return db
		.select({
			id: postings.id,
			role: postings.role,
			jurisdiction: postings.jurisdiction,
			startedAt: postings.startedAt,
			endedAt: postings.endedAt,
			nameEn: institutes.nameEn,
			nameUr: institutes.nameUr,
			path: institutes.path
		})
		.from(postings)
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(eq(postings.accountId, accountId))
		.orderBy(desc(postings.startedAt), desc(postings.id));
}

export async function listAttempts(db: Reader, learnerId: string) {
	const { attempts } = db.t;
	return db
		.select()
		.from(attempts)
		.where(eq(attempts.learnerId, learnerId))
		.orderBy(desc(attempts.startedAt), desc(attempts.id));
}

/** Who administers this institute itself, without those above. */
export async function listAdministrators(db: Reader, instituteId: string) {
	const { grants, accounts } = db.t;
	return db
		.select({ id: accounts.id, name: accounts.name, serviceNumber: accounts.serviceNumber })
		.from(grants)
		.innerJoin(accounts, eq(accounts.id, grants.accountId))
		.where(and(eq(grants.instituteId, instituteId), eq(grants.permission, 'administrator'), isNull(grants.endedAt)))
		.orderBy(asc(accounts.name), asc(accounts.id));
}
