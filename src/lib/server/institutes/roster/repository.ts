import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lt, type SQL } from 'drizzle-orm';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Institute, RosterField, RosterOutcome } from '#lib/institutes/types.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import { NotFound } from '../../platform/http.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import type { NewPosting } from '../post-learner.ts';
import { isWithin, toInstitute } from '../repository.ts';

export type RosterImport = Schema['rosterImports']['$inferSelect'];
export type RosterRow = Schema['rosterRows']['$inferSelect'];

/** Both engines limit the values of one statement. */
const AT_ONCE = 500;

// Imports

export async function insertImport(unit: Unit, row: Schema['rosterImports']['$inferInsert']): Promise<void> {
	await unit.insert(unit.t.rosterImports).values(row);
}

export async function getImport(db: Reader, instituteId: string, id: string): Promise<RosterImport> {
	const { rosterImports } = db.t;
	const [found] = await db
		.select()
		.from(rosterImports)
		.where(and(eq(rosterImports.id, id), eq(rosterImports.instituteId, instituteId)));
	if (!found) throw new NotFound('The import');
	return found;
}

export async function listImports(db: Reader, instituteId: string): Promise<Omit<RosterImport, 'sheet'>[]> {
	const { id, fileName, importedBy, readAt, appliedAt, undoneAt, instituteId: institute } = db.t.rosterImports;
	return db
		.select({ id, instituteId: institute, fileName, importedBy, readAt, appliedAt, undoneAt })
		.from(db.t.rosterImports)
		.where(eq(institute, instituteId))
		.orderBy(desc(readAt), desc(id))
		.limit(20);
}

export async function updateImport(
	unit: Unit,
	id: string,
	change: Partial<Pick<RosterImport, 'sheet' | 'readAt' | 'appliedAt' | 'undoneAt'>>
): Promise<void> {
	await unit.update(unit.t.rosterImports).set(change).where(eq(unit.t.rosterImports.id, id));
}

/** Rows go with their import. */
export async function deleteForgottenImports(unit: Unit, instituteId: string, before: Date): Promise<void> {
	const { rosterImports } = unit.t;
	await unit
		.delete(rosterImports)
		.where(
			and(eq(rosterImports.instituteId, instituteId), isNull(rosterImports.appliedAt), lt(rosterImports.readAt, before))
		);
}

// Rows

export async function replaceRows(unit: Unit, importId: string, rows: RosterRow[]): Promise<void> {
	await unit.delete(unit.t.rosterRows).where(eq(unit.t.rosterRows.importId, importId));
	for (const part of partsOf(rows)) await unit.insert(unit.t.rosterRows).values(part);
}

export async function listRows(db: Reader, importId: string, outcomes?: RosterOutcome[]): Promise<RosterRow[]> {
	const { rosterRows } = db.t;
	return db
		.select()
		.from(rosterRows)
		.where(rowFilter(db, importId, outcomes))
		.orderBy(asc(rosterRows.row));
}

export async function listRowsPage(
	db: Reader,
	importId: string,
	{ outcomes, page, size }: { outcomes?: RosterOutcome[]; page: number; size: number }
): Promise<RosterRow[]> {
	const { rosterRows } = db.t;
	return db
		.select()
		.from(rosterRows)
		.where(rowFilter(db, importId, outcomes))
		.orderBy(asc(rosterRows.row))
		.limit(size)
		.offset((page - 1) * size);
}

export async function countRows(db: Reader, importId: string): Promise<Map<RosterOutcome, number>> {
	const { rosterRows } = db.t;
	const rows = await db
		.select({ outcome: rosterRows.outcome, count: count() })
		.from(rosterRows)
		.where(eq(rosterRows.importId, importId))
		.groupBy(rosterRows.outcome);
	return new Map(rows.map((row) => [row.outcome, row.count]));
}

/** Rows that undoing left as they were, with the reason. */
export async function listKeptRows(db: Reader, importId: string): Promise<RosterRow[]> {
	const { rosterRows } = db.t;
	return db
		.select()
		.from(rosterRows)
		.where(and(rowFilter(db, importId, ['new', 'changed', 'moved']), isNotNull(rosterRows.reason)))
		.orderBy(asc(rosterRows.row));
}

function rowFilter(db: Reader, importId: string, outcomes?: RosterOutcome[]): SQL | undefined {
	const { rosterRows } = db.t;
	return and(eq(rosterRows.importId, importId), outcomes && inArray(rosterRows.outcome, outcomes));
}

// Headings

export async function listHeadings(db: Reader, instituteId: string): Promise<Map<string, RosterField | 'ignore'>> {
	const { rosterHeadings } = db.t;
	const rows = await db.select().from(rosterHeadings).where(eq(rosterHeadings.instituteId, instituteId));
	return new Map(rows.map(({ headingFolded, field }) => [headingFolded, field]));
}

export async function upsertHeading(unit: Unit, heading: Schema['rosterHeadings']['$inferInsert']): Promise<void> {
	const { rosterHeadings } = unit.t;
	await unit
		.insert(rosterHeadings)
		.values(heading)
		.onConflictDoUpdate({
			target: [rosterHeadings.instituteId, rosterHeadings.headingFolded],
			set: { field: heading.field }
		});
}

// Postings, many at once

export type Place = { accountId: string; institute: Institute; role: Role; jurisdiction: Jurisdiction };

/** Where these people serve now, anywhere: check the reach before telling. */
export async function listPlaces(db: Reader, accountIds: string[]): Promise<Place[]> {
	const { postings } = db.t;
	const found: Place[] = [];
	for (const part of partsOf(accountIds)) found.push(...(await selectPlaces(db, inArray(postings.accountId, part))));
	return found;
}

export async function listPlacesWithin(db: Reader, path: string): Promise<Place[]> {
	return selectPlaces(db, isWithin(db.t.institutes.path, [path]));
}

async function selectPlaces(db: Reader, filter: SQL | undefined): Promise<Place[]> {
	const { postings, institutes } = db.t;
	const rows = await db
		.select({
			accountId: postings.accountId,
			institute: institutes,
			role: postings.role,
			jurisdiction: postings.jurisdiction
		})
		.from(postings)
		.innerJoin(institutes, eq(institutes.id, postings.instituteId))
		.where(and(isNull(postings.endedAt), filter));
	return rows.map((row) => ({ ...row, institute: toInstitute(row.institute) }));
}

export async function endPostings(unit: Unit, accountIds: string[]): Promise<void> {
	const { postings } = unit.t;
	for (const part of partsOf(accountIds))
		await unit
			.update(postings)
			.set({ endedAt: unit.at })
			.where(and(inArray(postings.accountId, part), isNull(postings.endedAt)));
}

export async function insertPostings(unit: Unit, rows: (NewPosting & { id: string })[]): Promise<void> {
	for (const part of partsOf(rows))
		await unit.insert(unit.t.postings).values(part.map((row) => ({ ...row, startedAt: unit.at, endedAt: null })));
}

/** Who of these people holds a permission anywhere. */
export async function listHolders(db: Reader, accountIds: string[]): Promise<Set<string>> {
	const { grants } = db.t;
	const holders = new Set<string>();
	for (const part of partsOf(accountIds)) {
		const rows = await db
			.selectDistinct({ accountId: grants.accountId })
			.from(grants)
			.where(and(inArray(grants.accountId, part), isNull(grants.endedAt)));
		for (const { accountId } of rows) holders.add(accountId);
	}
	return holders;
}

function partsOf<Item>(items: Item[]): Item[][] {
	return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
		items.slice(index * AT_ONCE, (index + 1) * AT_ONCE)
	);
}
