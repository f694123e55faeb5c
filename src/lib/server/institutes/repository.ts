import { and, desc, eq, gte, inArray, isNull, like, ne, or, type Column, type SQL } from 'drizzle-orm';
import type { Grant, Institute } from '#lib/institutes/types.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Reader } from '../platform/db/database.ts';
import type { Schema } from '../platform/db/schema.ts';
import { NotFound } from '../platform/http.ts';
import type { Unit } from '../platform/unit-of-work.ts';

type InstituteRow = Schema['institutes']['$inferSelect'];
export type Posting = { institute: Institute; role: Role; jurisdiction: Jurisdiction };

/** What lies within reach, as a query filter: rows whose institute is one of these nodes or below. No node, no row. */
export function isWithin(path: Column, above: string[]): SQL | undefined {
	return above.length === 0 ? inArray(path, []) : or(...above.map((node) => like(path, `${node}%`)));
}

// Institutes

/** False where the code is taken. */
export async function insertInstitute(unit: Unit, institute: InstituteRow): Promise<boolean> {
	const rows = await unit
		.insert(unit.t.institutes)
		.values(institute)
		.onConflictDoNothing()
		.returning({ id: unit.t.institutes.id });
	return rows.length > 0;
}

export async function findByCode(db: Reader, codeFolded: string): Promise<Institute | null> {
	const [row] = await db.select().from(db.t.institutes).where(eq(db.t.institutes.codeFolded, codeFolded));
	return row ? toInstitute(row) : null;
}

export async function getById(db: Reader, id: string): Promise<Institute> {
	const [row] = await db.select().from(db.t.institutes).where(eq(db.t.institutes.id, id));
	if (!row) throw new NotFound('The institute');
	return toInstitute(row);
}

/** Where each of these nodes stands in the tree. */
export async function mapPaths(db: Reader, ids: string[]): Promise<Map<string, string>> {
	const { institutes } = db.t;
	const rows = await db
		.select({ id: institutes.id, path: institutes.path })
		.from(institutes)
		.where(inArray(institutes.id, [...new Set(ids)]));
	return new Map(rows.map(({ id, path }) => [id, path]));
}

export async function existsBesideSelfStudy(db: Reader): Promise<boolean> {
	const { institutes } = db.t;
	const rows = await db
		.select({ id: institutes.id })
		.from(institutes)
		.where(ne(institutes.kind, 'self-study'))
		.limit(1);
	return rows.length > 0;
}

// Postings

export async function insertPosting(unit: Unit, posting: Schema['postings']['$inferInsert']): Promise<void> {
	await unit.insert(unit.t.postings).values(posting);
}

export async function endCurrentPosting(unit: Unit, accountId: string): Promise<void> {
	const { postings } = unit.t;
	await unit
		.update(postings)
		.set({ endedAt: unit.at })
		.where(and(eq(postings.accountId, accountId), isNull(postings.endedAt)));
}

export async function findCurrentPosting(db: Reader, accountId: string): Promise<Posting | null> {
	const { postings, institutes } = db.t;
	const [row] = await db
		.select({ institute: institutes, role: postings.role, jurisdiction: postings.jurisdiction })
		.from(postings)
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(and(eq(postings.accountId, accountId), isNull(postings.endedAt)))
		.orderBy(desc(postings.startedAt))
		.limit(1);
	return row ? { ...row, institute: toInstitute(row.institute) } : null;
}

/** Where a person serves, if that lies at or below one of `paths`. */
export async function getPlaceWithin(
	db: Reader,
	accountId: string,
	paths: string[]
): Promise<{ institutePath: string }> {
	const { postings, institutes } = db.t;
	const [row] = await db
		.select({ institutePath: institutes.path })
		.from(postings)
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(and(eq(postings.accountId, accountId), isNull(postings.endedAt), isWithin(institutes.path, paths)));
	if (!row) throw new NotFound('The person');
	return row;
}

// Grants

export async function insertGrant(unit: Unit, grant: Schema['grants']['$inferInsert']): Promise<void> {
	await unit.insert(unit.t.grants).values(grant);
}

/** How many people serve at or below a path; beyond 10,000 nobody counts: that is many, whoever asks. */
export async function countServing(db: Reader, path: string): Promise<number> {
	const { postings, institutes } = db.t;
	const first = db
		.select({ id: postings.id })
		.from(postings)
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(and(isNull(postings.endedAt), isWithin(institutes.path, [path])))
		.limit(10_000)
		.as('first_serving');
	return db.$count(first);
}

/** What somebody holds on a day. */
export async function listGrants(db: Reader, accountId: string, today: string): Promise<Grant[]> {
	const { grants, institutes } = db.t;
	const rows = await db
		.select({ permission: grants.permission, institutePath: institutes.path, untilOn: grants.untilOn })
		.from(grants)
		.innerJoin(institutes, eq(institutes.id, grants.instituteId))
		.where(
			and(
				eq(grants.accountId, accountId),
				isNull(grants.endedAt),
				or(isNull(grants.untilOn), gte(grants.untilOn, today))
			)
		)
		.orderBy(grants.grantedAt, grants.id);
	return rows.map(({ untilOn, ...grant }) => (untilOn === null ? grant : { ...grant, untilOn }));
}

export function toInstitute({ id, code, nameEn, nameUr, kind, path }: InstituteRow): Institute {
	return { id, code, name: { en: nameEn, ur: nameUr }, kind, path };
}
