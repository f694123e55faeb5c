import type { Way } from '../filter/repository.ts';

/** How many people each condition leaves, as the counters say. */
export type Numbers = {
	/** Everywhere, and at the institutes of the list. */
	all: number;
	within: number;
	/** Whether people of the list come evenly in its order. */
	isSpread: boolean;
	/** Within, for each condition by which people can be found, and for those that only narrow. */
	findable: { way: Way; people: number }[];
	narrowing: number[];
	/** How many rows of the list must be found, from its beginning. */
	rows: number;
};

/** What reading a person's row costs, in people passed over by what an index tells. */
const ROW = 6;
/** People of a list seldom come as evenly as counted upon; looking through an institute costs what it costs. */
const RISK = 4;

/** By which condition a list costs least. Only SQLite needs to be told; PostgreSQL finds out by itself. */
export function chooseWay({ all, within, isSpread, findable, narrowing, rows }: Numbers): Way {
	const share = (people: number) => Math.min(1, people / Math.max(1, within));
	const left = Math.max(
		0.001,
		[...findable.map(({ people }) => people), ...narrowing].reduce((people, each) => people * share(each), within)
	);
	const ways: { way: Way; cost: number }[] = [
		{ way: { by: 'order' }, cost: isSpread ? Math.min(all, (RISK * rows * all) / left) : all },
		// An institute is looked through, whatever the order.
		{ way: { by: 'institutes' }, cost: within === all ? Infinity : within },
		// The index of a condition knows no institutes, and each person found is read.
		...findable.map(({ way, people }) => ({
			way,
			cost: ROW * (way.by === 'word' || way.by === 'cohort' ? people : people * (all / Math.max(1, within)))
		}))
	];
	return ways.reduce((best, each) => (each.cost < best.cost ? each : best)).way;
}
