import type { PeopleFilter } from '../people-filter.ts';
import { countCounted, countOne } from '../counters/count-counted.ts';
import type { Way } from '../filter/repository.ts';
import type { PeopleSort } from '#lib/insight/people-sort.ts';
import { reachOf, type Reach } from '../reach/repository.ts';
import type { SignedIn } from '../../platform/context.ts';
import { searchPrefixes } from '../../learning/index.ts';
import { chooseWay } from './choose-way.ts';
import { countAtMost, countCohort, countEverybody, countWord } from './repository.ts';

/** Where no counter knows, people are counted up to here and no further. */
export const COUNTED_MOST = 1000;
/** Words that more people have than this are not looked up. */
const WORD_MOST = 20_000;

export type ListPlan = { way: Way; total: number; isMore: boolean };

/** How many people a list holds, and how to come by the first of them. */
export async function planList(
	ctx: SignedIn,
	{ filter, reach }: { filter: PeopleFilter; reach: Reach },
	{ sort, rows }: { sort: PeopleSort; rows: number }
): Promise<ListPlan> {
	const counted = await countCounted(ctx, filter, reach);
	const found = await numbersOf(ctx, filter, reach);
	const numbers = { ...found, isSpread: isSpread(sort, filter, found.within === found.all), rows };
	if (counted !== null) return { way: chooseWay(numbers), total: counted, isMore: false };
	const way = chooseWay({ ...numbers, isSpread: true, rows: COUNTED_MOST });
	const total = await countAtMost(ctx, { filter, reach }, way, COUNTED_MOST + 1);
	return { way: chooseWay(numbers), total: Math.min(total, COUNTED_MOST), isMore: total > COUNTED_MOST };
}

/** How many people a list holds, however many; where no counter knows, by looking at each. */
export async function countListedPeople(ctx: SignedIn, whom: { filter: PeopleFilter; reach: Reach }): Promise<number> {
	const counted = await countCounted(ctx, whom.filter, whom.reach);
	if (counted !== null) return counted;
	return countAtMost(ctx, whom, await wayTo(ctx, whom, 1_000_000), Number.MAX_SAFE_INTEGER);
}

/** How to come by so many people of a list at a time. */
export async function wayTo(
	ctx: SignedIn,
	{ filter, reach }: { filter: PeopleFilter; reach: Reach },
	rows: number
): Promise<Way> {
	return chooseWay({ ...(await numbersOf(ctx, filter, reach)), isSpread: true, rows });
}

/** Numbers of an institute begin alike, and names of two words that are looked for stand together. */
function isSpread(sort: PeopleSort, { search }: PeopleFilter, isEverywhere: boolean): boolean {
	return (sort !== 'number' || isEverywhere) && (sort !== 'name' || searchPrefixes(search ?? '').length < 2);
}

async function numbersOf(ctx: SignedIn, filter: PeopleFilter, reach: Reach) {
	const { unit, role, band, jurisdiction, state, certificate, module, step, month, objective, cohort, search } = filter;
	const count = (part: PeopleFilter) => countOne(ctx, { unit, ...part }, reach);
	const findable: { way: Way; people: number }[] = [];
	const narrowing: number[] = [];
	const within = await count({});
	if (role) findable.push({ way: { by: 'role' }, people: await count({ role }) });
	if (state === 'stuck') findable.push({ way: { by: 'stuck' }, people: await count({ state }) });
	else if (state === 'overdue' || state === 'due-soon')
		findable.push({
			way: { by: 'due' },
			people: (await count({ state: 'overdue' })) + (await count({ state: 'due-soon' }))
		});
	if (state && state !== 'stuck') narrowing.push(await count({ state }));
	if (certificate === 'expiring' || certificate === 'expired')
		findable.push({ way: { by: certificate }, people: await count({ certificate }) });
	else if (certificate) narrowing.push(await count({ certificate }));
	if (band) narrowing.push(await count({ band }));
	if (jurisdiction) narrowing.push(await count({ jurisdiction }));
	if (module) narrowing.push(await count({ module, step }));
	if (month) narrowing.push(await count({ month }));
	if (objective) narrowing.push(await count({ objective }));
	if (cohort) findable.push({ way: { by: 'cohort' }, people: await countCohort(ctx.db.read, cohort) });
	for (const prefix of searchPrefixes(search ?? '')) {
		const people = await countWord(ctx.db.read, prefix, WORD_MOST);
		if (people < WORD_MOST) findable.push({ way: { by: 'word', prefix }, people });
		else narrowing.push(people);
	}
	const { isAll } = reachOf(filter, reach);
	const all = isAll ? within : await countEverybody(ctx.db.read);
	return { all, within, findable, narrowing };
}
