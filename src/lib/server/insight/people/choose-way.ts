import type { Way } from '../filter/repository.ts';

/** How many people each condition leaves, as the counters say. */
export type Numbers = {
	/** Everywhere, and at the institutes of the list. */
	all: number;
	within: number;
	/** Within, for each condition by which people can be found, and for those that only narrow. */
	findable: { way: Way; people: number }[];
	narrowing: number[];
	/** How many rows of the list must be found, from its beginning. */
	rows: number;
};

/** By which condition the fewest people are looked at. Only SQLite needs to be told; PostgreSQL finds out by itself. */
export function chooseWay({ all, within, findable, narrowing, rows }: Numbers): Way {
	const share = (people: number) => Math.min(1, people / Math.max(1, within));
	const left = [...findable.map(({ people }) => people), ...narrowing].reduce(
		(people, each) => people * share(each),
		within
	);
	const ways: { way: Way; looks: number }[] = [
		{ way: { by: 'order' }, looks: (rows * all) / Math.max(left, 0.001) },
		{ way: { by: 'institutes' }, looks: within === all ? Infinity : within },
		// The index of a condition knows no institutes.
		...findable.map(({ way, people }) => ({
			way,
			looks: way.by === 'word' || way.by === 'cohort' ? people : people * (all / Math.max(1, within))
		}))
	];
	return ways.reduce((best, each) => (each.looks < best.looks ? each : best)).way;
}
