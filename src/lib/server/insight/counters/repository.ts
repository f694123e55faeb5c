import { and, eq, gte, inArray, sum, type SQL } from 'drizzle-orm';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { CounterKind } from '#lib/learning/types.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Reach } from '../reach/repository.ts';

type Table = Reader['t']['instituteCounters'] | Reader['t']['counterChanges'];
export type Sum = {
	kind: CounterKind;
	key: string;
	role: Role | '';
	jurisdiction: Jurisdiction | '';
	gender: Gender | '';
	amount: number;
};
type Asked = { kinds: CounterKind[]; keys?: string[]; keysFrom?: string };

/** What is counted of some institutes together: the counters and what waits to be folded into them. */
export async function sumCounters(db: Reader, reach: Reach, asked: Asked): Promise<Sum[]> {
	const rows = await Promise.all(
		[db.t.instituteCounters, db.t.counterChanges].map((t) =>
			db
				.select({
					kind: t.kind,
					key: t.key,
					role: t.role,
					jurisdiction: t.jurisdiction,
					gender: t.gender,
					amount: sum(t.amount).mapWith(Number)
				})
				.from(t)
				.where(within(t, reach, asked))
				.groupBy(t.kind, t.key, t.role, t.jurisdiction, t.gender)
		)
	);
	return rows.flat();
}

export type Total = { kind: CounterKind; key: string; amount: number };

/** The same by kind and key alone, whoever the people are. */
export async function sumTotals(db: Reader, reach: Reach, asked: Asked): Promise<Total[]> {
	const rows = await Promise.all(
		[db.t.instituteCounters, db.t.counterChanges].map((t) =>
			db
				.select({ kind: t.kind, key: t.key, amount: sum(t.amount).mapWith(Number) })
				.from(t)
				.where(within(t, reach, asked))
				.groupBy(t.kind, t.key)
		)
	);
	return rows.flat();
}

/** The same, institute by institute. */
export async function sumByInstitute(
	db: Reader,
	reach: Reach,
	asked: Asked
): Promise<(Sum & { instituteId: string })[]> {
	const rows = await Promise.all(
		[db.t.instituteCounters, db.t.counterChanges].map((t) =>
			db
				.select({
					instituteId: t.instituteId,
					kind: t.kind,
					key: t.key,
					role: t.role,
					jurisdiction: t.jurisdiction,
					gender: t.gender,
					amount: sum(t.amount).mapWith(Number)
				})
				.from(t)
				.where(within(t, reach, asked))
				.groupBy(t.instituteId, t.kind, t.key, t.role, t.jurisdiction, t.gender)
		)
	);
	return rows.flat();
}

/** How many serve at each of these institutes, without what lies below it. */
export async function countByInstitute(db: Reader, instituteIds: string[]): Promise<Map<string, number>> {
	const counts = new Map<string, number>();
	for (const t of [db.t.instituteCounters, db.t.counterChanges]) {
		const rows = await db
			.select({ id: t.instituteId, people: sum(t.amount).mapWith(Number) })
			.from(t)
			.where(and(inArray(t.instituteId, instituteIds), eq(t.kind, 'share'), eq(t.key, 'learners')))
			.groupBy(t.instituteId);
		for (const { id, people } of rows) counts.set(id, (counts.get(id) ?? 0) + people);
	}
	return counts;
}

function within(t: Table, { nodes }: Pick<Reach, 'nodes'>, { kinds, keys, keysFrom }: Asked): SQL | undefined {
	return and(
		inArray(t.instituteId, [...nodes.keys()]),
		kinds.length === 1 ? eq(t.kind, kinds[0]!) : inArray(t.kind, kinds),
		keys && inArray(t.key, keys),
		keysFrom ? gte(t.key, keysFrom) : undefined
	);
}
