import { and, asc, count, desc, eq, gte, inArray, isNull, sum, type SQL } from 'drizzle-orm';
import { isWithin } from '../../institutes/index.ts';
import { NEVER_ACTIVE, ONE_MODULE } from '../../learning/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { NotFound } from '../../platform/http.ts';
import { learnersByWord, peopleOnPage, peopleWhere, type Order, type Way } from '../filter/repository.ts';
import type { PeopleFilter } from '../people-filter.ts';
import type { PeopleSort } from '#lib/insight/people-sort.ts';
import type { Reach } from '../reach/repository.ts';

type Within = { filter: PeopleFilter; reach: Reach };
type Page = { sort: PeopleSort; offset: number; limit: number };
export type PersonRow = Awaited<ReturnType<typeof listPeopleRows>>[number];

/** How many people a list holds, if fewer than `most`; else `most`, and nobody looks further. */
export async function countAtMost(ctx: SignedIn, { filter, reach }: Within, way: Way, most: number): Promise<number> {
	const db = ctx.db.read;
	const { learnerSummaries: people } = db.t;
	const first = db
		.select({ id: people.learnerId })
		.from(people)
		.where(peopleWhere(ctx, filter, reach, way))
		.limit(most)
		.as('first_people');
	const [row] = await db.select({ people: count() }).from(first);
	return row?.people ?? 0;
}

export async function countWord(db: Reader, prefix: string, most: number): Promise<number> {
	const first = learnersByWord(db, prefix).limit(most).as('first_words');
	const [row] = await db.select({ people: count() }).from(first);
	return row?.people ?? 0;
}

export async function countCohort(db: Reader, cohortId: string): Promise<number> {
	const { cohortMembers: t } = db.t;
	return db.$count(t, and(eq(t.cohortId, cohortId), isNull(t.leftAt)));
}

/** All learners of all institutes, by the counters; a few who came since they were folded may be missing. */
export async function countEverybody(db: Reader): Promise<number> {
	const { instituteCounters: t, institutes } = db.t;
	const [row] = await db
		.select({ people: sum(t.amount).mapWith(Number) })
		.from(t)
		.where(
			and(
				inArray(t.instituteId, db.select({ id: institutes.id }).from(institutes)),
				eq(t.kind, 'share'),
				eq(t.key, 'learners')
			)
		);
	return row?.people ?? 0;
}

export async function listPeopleRows(ctx: SignedIn, within: Within, way: Way, { sort, offset, limit }: Page) {
	const db = ctx.db.read;
	const { learnerSummaries: people } = db.t;
	const order = orders[sort];
	return db
		.select({
			id: people.learnerId,
			instituteId: people.instituteId,
			name: people.name,
			serviceNumber: people.serviceNumber,
			role: people.role,
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
		.where(peopleOnPage(ctx, { ...within, way }, { order, limit, offset, where: beginOf(db, within.filter, sort) }))
		.orderBy(asc(people[order]), asc(people.learnerId));
}

/** Upwards in each; whoever has nothing to sort by has the highest value, on both engines. */
const orders: Record<PeopleSort, Order> = {
	name: 'nameFolded',
	number: 'serviceNumberFolded',
	progress: 'progressOrder',
	active: 'activeOrder',
	due: 'dueOrder'
};

/** Where in the order of a list its people begin, if its filter says so: whoever comes before need not be looked at. */
function beginOf(db: Reader, { state }: PeopleFilter, sort: PeopleSort): SQL | undefined {
	const { activeOrder, progressOrder } = db.t.learnerSummaries;
	if (state === 'not-started' && sort === 'active') return gte(activeOrder, NEVER_ACTIVE);
	return state === 'complete' && sort === 'progress' ? gte(progressOrder, ONE_MODULE) : undefined;
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
