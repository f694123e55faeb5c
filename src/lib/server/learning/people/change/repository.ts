/** Who would come and who would go if an assignment followed another rule: counted and paged where the people are. */
import { and, asc, eq, inArray, isNull, not, notInArray, type SQL } from 'drizzle-orm';
import type { Reader } from '../../../platform/db/database.ts';
import { AT_ONCE, columns, fits, type Found, type Rule } from '../repository.ts';

type NewRule = Rule & { instituteIds: string[]; assignmentId: string };
type Page = { from: number; most: number };

export async function countAddedByRule(db: Reader, rule: NewRule): Promise<number> {
	return db.$count(db.t.learnerSummaries, comes(db, rule));
}

export async function listAddedByRule(db: Reader, rule: NewRule, page: Page): Promise<Found[]> {
	return listSome(db, comes(db, rule), page);
}

export async function countRemovedByRule(db: Reader, rule: NewRule): Promise<number> {
	return db.$count(db.t.learnerSummaries, goes(db, rule));
}

export async function listRemovedByRule(db: Reader, rule: NewRule, page: Page): Promise<Found[]> {
	return listSome(db, goes(db, rule), page);
}

/** These people in the order of their names. */
export async function listAllPeople(db: Reader, accountIds: string[]): Promise<Found[]> {
	const { learnerSummaries: t } = db.t;
	const found: (Found & { nameFolded: string })[] = [];
	for (let from = 0; from < accountIds.length; from += AT_ONCE)
		found.push(
			...(await db
				.select({ ...columns(db), nameFolded: t.nameFolded })
				.from(t)
				.where(inArray(t.learnerId, accountIds.slice(from, from + AT_ONCE))))
		);
	const key = ({ nameFolded, accountId }: (typeof found)[number]) => `${nameFolded}\n${accountId}`;
	return found.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

async function listSome(db: Reader, filter: SQL | undefined, { from, most }: Page): Promise<Found[]> {
	const { learnerSummaries: t } = db.t;
	return db
		.select(columns(db))
		.from(t)
		.where(filter)
		.orderBy(asc(t.nameFolded), asc(t.learnerId))
		.limit(most)
		.offset(from);
}

function comes(db: Reader, { assignmentId, instituteIds, ...rule }: NewRule): SQL | undefined {
	return and(fits(db, instituteIds, rule), notInArray(db.t.learnerSummaries.learnerId, present(db, assignmentId)));
}

function goes(db: Reader, { assignmentId, instituteIds, ...rule }: NewRule): SQL | undefined {
	return and(inArray(db.t.learnerSummaries.learnerId, present(db, assignmentId)), not(fits(db, instituteIds, rule)!));
}

function present(db: Reader, assignmentId: string) {
	const { assignmentPeople: t } = db.t;
	return db
		.select({ id: t.learnerId })
		.from(t)
		.where(and(eq(t.assignmentId, assignmentId), isNull(t.removedAt)));
}
