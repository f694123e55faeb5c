import type { Question } from '#lib/curriculum/types.ts';
import type { Chance } from '../platform/clock.ts';
import { shuffle } from './draw-items.ts';

/** Twelve to twenty items from all modules of the track, and on top of them those of law that changed since. */
export const FEWEST_ITEMS = 12;
export const MOST_ITEMS = 20;
export const MOST_CHANGED_ITEMS = 10;
const ITEMS_PER_MODULE = 2;

type Draw = {
	/** Of each module, the items of the learner's scope and jurisdiction, none suspended. */
	banks: Question[][];
	/** Provisions that changed since the cycle was opened. */
	changed: ReadonlySet<string>;
	/** Items of the last two attempts: asked again only where the bank has no other. */
	recent: ReadonlySet<string>;
	chance: Chance;
};

/**
 * One item of every module, its critical points first; then every other critical point while there is room; then
 * whichever module and objective was asked least. Of each provision that changed, one item besides.
 */
export function drawRecertification({ banks, changed, recent, chance }: Draw): Question[] {
	const drawn: Question[] = [];
	const used = (item: Question) =>
		drawn.includes(item) || (item.critical !== null && drawn.some(({ critical }) => critical === item.critical));
	const take = (candidates: Question[]) => {
		const open = candidates.filter((item) => !used(item));
		const fresh = open.filter((item) => !recent.has(item.id));
		const pool = fresh.length > 0 ? fresh : open;
		const item = pool[Math.floor(chance() * pool.length)];
		if (item) drawn.push(item);
	};
	const critical = (bank: Question[]) => bank.filter((item) => item.critical !== null && !used(item));
	const count = Math.min(MOST_ITEMS, Math.max(FEWEST_ITEMS, ITEMS_PER_MODULE * banks.length));

	for (const bank of shuffle(banks, chance)) take(critical(bank).length > 0 ? critical(bank) : bank);
	for (const bank of shuffle(banks, chance))
		while (drawn.length < count && critical(bank).length > 0) take(critical(bank));
	const left = () => banks.flat().filter((item) => !used(item));
	while (drawn.length < count && left().length > 0) take(leastAsked(left(), drawn));

	const about = (item: Question) => item.law.filter((id) => changed.has(id));
	const asked = new Set(drawn.flatMap(about));
	const most = drawn.length + MOST_CHANGED_ITEMS;
	for (const id of changed) {
		if (asked.has(id) || drawn.length >= most) continue;
		const before = drawn.length;
		take(banks.flat().filter((item) => item.law.includes(id)));
		if (drawn.length > before) for (const each of about(drawn.at(-1)!)) asked.add(each);
	}
	return shuffle(drawn, chance);
}

/** Of the modules asked least, the objectives asked least. */
function leastAsked(candidates: Question[], drawn: Question[]): Question[] {
	const fewest = (items: Question[], keyOf: (item: Question) => string) => {
		const asked = (item: Question) => drawn.filter((other) => keyOf(other) === keyOf(item)).length;
		const least = Math.min(...items.map(asked));
		return items.filter((item) => asked(item) === least);
	};
	return fewest(
		fewest(candidates, ({ moduleId }) => moduleId),
		({ objective }) => objective
	);
}
