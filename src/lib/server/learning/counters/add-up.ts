import type { Counted } from './repository.ts';

/** Amounts of the same place, kind and people in one; what comes to nought is left out. */
export function addUp(rows: Iterable<Counted>): Counted[] {
	const sums = new Map<string, Counted>();
	for (const row of rows) {
		const key = [row.instituteId, row.kind, row.key, row.role, row.jurisdiction, row.gender].join('\n');
		const sum = sums.get(key);
		if (sum) sum.amount += row.amount;
		else sums.set(key, { ...row });
	}
	return [...sums.values()].filter(({ amount }) => amount !== 0);
}
