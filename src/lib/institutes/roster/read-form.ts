import { rosterFields, rosterOutcomes, type RosterField, type RosterOutcome } from '../types.ts';

/** Which rows of an import are asked for; nonsense asks for all, from the first page. */
export function readRowFilter(query: URLSearchParams): { outcome: RosterOutcome | null; page: number } {
	const page = Number(query.get('page'));
	return {
		outcome: rosterOutcomes.find((each) => each === query.get('outcome')) ?? null,
		page: Number.isSafeInteger(page) && page > 0 ? page : 1
	};
}

/** `column-3` → what the fourth column means. */
export function readMeanings(fields: [string, string][]): Map<number, RosterField | 'ignore'> {
	return new Map(
		fields.flatMap(([name, value]) => {
			const index = /^column-(\d{1,3})$/.exec(name)?.[1];
			const field = [...rosterFields, 'ignore' as const].find((each) => each === value);
			return index === undefined || !field ? [] : [[Number(index), field] as const];
		})
	);
}
