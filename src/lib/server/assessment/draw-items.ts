import type { Jurisdiction, Question } from '#lib/curriculum/types.ts';
import type { Chance } from '../platform/clock.ts';

type Draw = {
	/** Items of the learner's scope and jurisdiction, none suspended. */
	bank: Question[];
	count: number;
	jurisdiction: Jurisdiction;
	/** Items of the last two attempts: asked again only where the bank has no other. */
	recent: ReadonlySet<string>;
	chance: Chance;
};

/** Share of a quiz on local law that should come from the learner's own jurisdiction (assessment blueprint §4). */
const LOCAL_SHARE = 0.6;

/**
 * One item for every critical point, at least one for every objective, then up to `count`, spread over the objectives.
 * More than `count` where critical points and objectives ask for it. The order is shuffled.
 */
export function drawItems({ bank, count, jurisdiction, recent, chance }: Draw): Question[] {
	const drawn: Question[] = [];
	const isLocal = (item: Question) => item.jurisdictions.includes(jurisdiction);
	const left = () => bank.filter((item) => !drawn.includes(item) && !standsIn(item, drawn));
	const take = (candidates: Question[]) => {
		const fresh = candidates.filter((item) => !recent.has(item.id));
		const pool = fresh.length > 0 ? fresh : candidates;
		if (pool.length > 0) drawn.push(pool[Math.floor(chance() * pool.length)]!);
	};

	for (const point of distinct(bank.flatMap((item) => item.critical ?? [])))
		take(left().filter((item) => item.critical === point));
	for (const objective of distinct(bank.map((item) => item.objective))) {
		if (!drawn.some((item) => item.objective === objective))
			take(left().filter((item) => item.objective === objective));
	}
	while (drawn.length < count && left().length > 0) {
		const wantsLocal = drawn.filter(isLocal).length < LOCAL_SHARE * count;
		const local = left().filter(isLocal);
		take(leastAsked(wantsLocal && local.length > 0 ? local : left(), drawn));
	}
	return shuffle(drawn, chance);
}

/** Fisher–Yates. */
export function shuffle<Value>(values: readonly Value[], chance: Chance): Value[] {
	const shuffled = [...values];
	for (let last = shuffled.length - 1; last > 0; last--) {
		const other = Math.floor(chance() * (last + 1));
		[shuffled[last], shuffled[other]] = [shuffled[other]!, shuffled[last]!];
	}
	return shuffled;
}

/** Two items on one critical point never stand in the same draw: the second is kept for the re-ask. */
function standsIn(item: Question, drawn: Question[]): boolean {
	return item.critical !== null && drawn.some((other) => other.critical === item.critical);
}

function leastAsked(candidates: Question[], drawn: Question[]): Question[] {
	const asked = (item: Question) => drawn.filter((other) => other.objective === item.objective).length;
	const least = Math.min(...candidates.map(asked));
	return candidates.filter((item) => asked(item) === least);
}

function distinct<Value>(values: Value[]): Value[] {
	return [...new Set(values)];
}
