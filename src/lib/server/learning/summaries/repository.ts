import { asc, getTableColumns, gt, inArray, lt, lte, ne, or } from 'drizzle-orm';
import { inParts } from '#lib/base/in-parts.ts';
import { incoming } from '../../platform/db/dialect.ts';
import type { Reader, Transaction } from '../../platform/db/database.ts';
import type { Standing } from './standing.ts';

export type Summary = Transaction['t']['learnerSummaries']['$inferSelect'];

export type StandingChange = Partial<Standing & Pick<Summary, 'nextDueOn' | 'waivedDays'>>;

/** Of so wide a row, these many fit one statement of either engine. */
const AT_ONCE = 400;

export async function mapSummaries(db: Reader, learnerIds: string[]): Promise<Map<string, Summary>> {
	const { learnerSummaries: t } = db.t;
	const found = new Map<string, Summary>();
	for (const part of inParts(learnerIds, AT_ONCE))
		for (const row of await db.select().from(t).where(inArray(t.learnerId, part))) found.set(row.learnerId, row);
	return found;
}

export async function upsertSummaries(tx: Transaction, rows: Summary[]): Promise<void> {
	const { learnerSummaries: t } = tx.t;
	const set = Object.fromEntries(Object.entries(getTableColumns(t)).map(([name, column]) => [name, incoming(column)]));
	for (const part of inParts(rows, AT_ONCE))
		await tx.insert(t).values(part).onConflictDoUpdate({ target: t.learnerId, set });
}

/** The same for all of these people. */
export async function updateStandings(tx: Transaction, learnerIds: string[], change: StandingChange): Promise<void> {
	const { learnerSummaries: t } = tx.t;
	for (const part of inParts(learnerIds, AT_ONCE)) await tx.update(t).set(change).where(inArray(t.learnerId, part));
}

export async function deleteSummaries(tx: Transaction, learnerIds: string[]): Promise<void> {
	const { learnerSummaries: t } = tx.t;
	for (const part of inParts(learnerIds, AT_ONCE)) await tx.delete(t).where(inArray(t.learnerId, part));
}

export async function replaceWords(tx: Transaction, words: Map<string, string[]>): Promise<void> {
	const { learnerWords: t } = tx.t;
	for (const part of inParts([...words.keys()], AT_ONCE)) await tx.delete(t).where(inArray(t.learnerId, part));
	const rows = [...words].flatMap(([learnerId, own]) => own.map((word) => ({ word, learnerId })));
	for (const part of inParts(rows, AT_ONCE)) await tx.insert(t).values(part);
}

/** Whom time alone has changed by a day, those whose change is oldest first. */
export async function listDueForRoll(db: Reader, today: string, most: number): Promise<string[]> {
	const { learnerSummaries: t } = db.t;
	const rows = await db
		.select({ id: t.learnerId })
		.from(t)
		.where(lte(t.nextChangeOn, today))
		.orderBy(asc(t.nextChangeOn), asc(t.learnerId))
		.limit(most);
	return rows.map(({ id }) => id);
}

/** Whose summary was made by other rules or for another curriculum. */
export async function listOfOtherShape(db: Reader, shape: string, most: number): Promise<string[]> {
	const { learnerSummaries: t } = db.t;
	const rows = await db
		.select({ id: t.learnerId })
		.from(t)
		.where(or(lt(t.shape, shape), gt(t.shape, shape)))
		.limit(most);
	return rows.map(({ id }) => id);
}

/** From here on nobody is counted. */
export async function forgetShapes(tx: Transaction): Promise<void> {
	const { learnerSummaries: t } = tx.t;
	await tx.update(t).set({ shape: '' }).where(ne(t.shape, ''));
}
