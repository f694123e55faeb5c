import { orderFields, orderOutcomes, type OrderField, type OrderOutcome } from './types.ts';

/** Which rows of an order are asked for; nonsense asks for all, from the first page. */
export function readOrderFilter(query: URLSearchParams): { outcome: OrderOutcome | null; page: number } {
	const page = Number(query.get('page'));
	return {
		outcome: orderOutcomes.find((each) => each === query.get('outcome')) ?? null,
		page: Number.isSafeInteger(page) && page > 0 ? page : 1
	};
}

/** `column-3` → what the fourth column means. */
export function readOrderMeanings(fields: [string, string][]): Map<number, OrderField | 'ignore'> {
	return new Map(
		fields.flatMap(([name, value]) => {
			const index = /^column-(\d{1,3})$/.exec(name)?.[1];
			const field = [...orderFields, 'ignore' as const].find((each) => each === value);
			return index === undefined || !field ? [] : [[Number(index), field] as const];
		})
	);
}
