import type { Way } from '../filter/repository.ts';

/** How many people each condition leaves, as the counters say. */
export type Numbers = {
	/** Everywhere, and at the institutes of the list. */
	all: number;
	within: number;
	institutes: number;
	/** Whether people of the list come evenly in its order. */
	isSpread: boolean;
	/** Within, for each condition by which people can be found, and for those that only narrow. */
	findable: { way: Way; people: number }[];
	narrowing: number[];
	/** How many rows of the list must be found, from its beginning. */
	rows: number;
};

/** What one more query costs, in people looked at. */
const QUERY = 30;
/** One statement asks no more institutes one by one: SQLite puts 500 queries together at most. */
export const INSTITUTES_MOST = 400;

/** By which condition the fewest people are looked at. Only SQLite needs to be told; PostgreSQL finds out by itself. */
export function chooseWay({ all, within, institutes, isSpread, findable, narrowing, rows }: Numbers): Way {
	const share = (people: number) => Math.min(1, people / Math.max(1, within));
	const left = Math.max(
		0.001,
		[...findable.map(({ people }) => people), ...narrowing].reduce((people, each) => people * share(each), within)
	);
	const ways: { way: Way; looks: number }[] = [
		{ way: { by: 'order' }, looks: isSpread ? Math.min(all, (rows * all) / left) : all },
		// Each institute is walked in the order of the list, until it has given all the rows by itself.
		{
			way: { by: 'institutes' },
			looks:
				within === all || institutes > INSTITUTES_MOST
					? Infinity
					: Math.min(within, (institutes * rows * within) / left) + institutes * QUERY
		},
		// The index of a condition knows no institutes.
		...findable.map(({ way, people }) => ({
			way,
			looks: way.by === 'word' || way.by === 'cohort' ? people : people * (all / Math.max(1, within))
		}))
	];
	return ways.reduce((best, each) => (each.looks < best.looks ? each : best)).way;
}
