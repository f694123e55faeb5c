import { and, asc, gt, inArray, like, or, type SQL } from 'drizzle-orm';
import type { Audience } from '#lib/learning/types.ts';
import type { Reader } from '../../platform/db/database.ts';

export type Rule = Pick<Extract<Audience, { kind: 'rule' }>, 'roles' | 'bands' | 'jurisdictions'>;
export type Found = { accountId: string; name: string; serviceNumber: string; numberFolded: string };

/** Rows in one statement: far below the number of values that either engine takes. */
export const AT_ONCE = 500;

/** People of these institutes whose name, a later word of it, or service number begins with a folded text. */
export async function searchPeopleOf(db: Reader, instituteIds: string[], text: string, most: number): Promise<Found[]> {
	const { learnerSummaries: t } = db.t;
	const begins = text.replaceAll('%', '');
	const matches = or(
		like(t.nameFolded, `${begins}%`),
		like(t.nameFolded, `% ${begins}%`),
		like(t.serviceNumberFolded, `${begins}%`)
	);
	return db
		.select(columns(db))
		.from(t)
		.where(and(inArray(t.instituteId, instituteIds), matches))
		.orderBy(asc(t.nameFolded), asc(t.learnerId))
		.limit(most);
}

export async function listPeopleByNumbers(db: Reader, instituteIds: string[], numbers: string[]): Promise<Found[]> {
	const { learnerSummaries: t } = db.t;
	const found: Found[] = [];
	for (let from = 0; from < numbers.length; from += AT_ONCE)
		found.push(
			...(await db
				.select(columns(db))
				.from(t)
				.where(
					and(inArray(t.instituteId, instituteIds), inArray(t.serviceNumberFolded, numbers.slice(from, from + AT_ONCE)))
				))
		);
	return found;
}

/** The first few of these people in the order of their names. */
export async function listFirstPeople(db: Reader, accountIds: string[], most: number): Promise<Found[]> {
	const { learnerSummaries: t } = db.t;
	return db
		.select(columns(db))
		.from(t)
		.where(inArray(t.learnerId, accountIds.slice(0, AT_ONCE)))
		.orderBy(asc(t.nameFolded), asc(t.learnerId))
		.limit(most);
}

export async function countByRule(db: Reader, instituteIds: string[], rule: Rule): Promise<number> {
	return db.$count(db.t.learnerSummaries, fits(db, instituteIds, rule));
}

export async function listFirstByRule(db: Reader, instituteIds: string[], rule: Rule, most: number): Promise<Found[]> {
	const { learnerSummaries: t } = db.t;
	return db
		.select(columns(db))
		.from(t)
		.where(fits(db, instituteIds, rule))
		.orderBy(asc(t.nameFolded), asc(t.learnerId))
		.limit(most);
}

/** Everybody whom a rule fits, a page at a time. */
export async function listIdsByRule(db: Reader, instituteIds: string[], rule: Rule): Promise<string[]> {
	const { learnerSummaries: t } = db.t;
	const ids: string[] = [];
	for (;;) {
		const last = ids.at(-1);
		const rows = await db
			.select({ id: t.learnerId })
			.from(t)
			.where(and(fits(db, instituteIds, rule), last ? gt(t.learnerId, last) : undefined))
			.orderBy(asc(t.learnerId))
			.limit(10 * AT_ONCE);
		ids.push(...rows.map(({ id }) => id));
		if (rows.length < 10 * AT_ONCE) return ids;
	}
}

/** What decides whether the work of each of these people is done. */
export async function listStanding(db: Reader, learnerIds: string[]) {
	const { learnerSummaries: t } = db.t;
	return db
		.select({ learnerId: t.learnerId, role: t.role, jurisdiction: t.jurisdiction, completedAt: t.completedAt })
		.from(t)
		.where(inArray(t.learnerId, learnerIds));
}

export function fits(db: Reader, instituteIds: string[], { roles, bands, jurisdictions }: Rule): SQL | undefined {
	const { learnerSummaries: t } = db.t;
	return and(
		inArray(t.instituteId, instituteIds),
		roles.length > 0 ? inArray(t.role, roles) : undefined,
		bands.length > 0 ? inArray(t.band, bands) : undefined,
		jurisdictions.length > 0 ? inArray(t.jurisdiction, jurisdictions) : undefined
	);
}

export function columns(db: Reader) {
	const { learnerSummaries: t } = db.t;
	return { accountId: t.learnerId, name: t.name, serviceNumber: t.serviceNumber, numberFolded: t.serviceNumberFolded };
}
