import { encodeMove } from './moves.ts';
import { offeredMoves } from './offer.ts';
import { play } from './play.ts';
import type { Playable } from './prepare.ts';
import { seeded, shuffled } from './seeded.ts';
import { startState, type Coding } from './state.ts';
import type { Entry } from './transcript.ts';
import type { Ruling, RulingMove } from './types.ts';

/** Questions to rule on in one replay. */
export const RULINGS = 10;
export const RULING_PASS_PERCENT = 70;
const MOST_OF_ONE = 5;
/** The rulings that ten questions ask for, before they are shuffled. */
const DECK: readonly Ruling[] = [
	...Array<Ruling>(4).fill('allow'),
	...Array<Ruling>(3).fill('rephrase'),
	...Array<Ruling>(3).fill('disallow')
];

/**
 * A finished talk to rule on, good and bad questions mixed, the same for the same word. It is played by the rules like
 * any other, so that the child's answers show what each question did.
 */
export function talkToRule(playable: Playable, word: string): Entry[] {
	const chance = seeded(word);
	let state = {
		...startState(playable.scenario),
		phase: 'recall' as const,
		trust: 55,
		mentioned: firstWords(playable),
		openTopics: []
	} as ReturnType<typeof startState>;
	const entries: Entry[] = [];
	const asked = new Set<string>();
	const wanted = shuffled(DECK, chance);
	while (entries.length < RULINGS && state.phase === 'recall') {
		const fresh = offeredMoves(playable, state, 'pick').filter(
			(move) => move.kind === 'ask' && !asked.has(encodeMove(move)) && !endsTalk(playable, state, move)
		);
		const rulingsLeft = [wanted[entries.length]!, ...DECK.filter((ruling) => isOpenTo(ruling, entries))];
		const from =
			rulingsLeft
				.map((ruling) => fresh.filter((move) => rulingOf(playable, state, move) === ruling))
				.find((fitting) => fitting.length > 0) ?? fresh;
		const move = from[Math.floor(chance() * from.length)];
		const played = move && play(playable, state, move);
		if (!move || !played) break;
		asked.add(encodeMove(move));
		entries.push({ position: entries.length + 1, move, phase: 'recall', ...pick(played) });
		state = played.state;
	}
	return entries;
}

function pick({ question, coding, reply }: NonNullable<ReturnType<typeof play>>) {
	return { question, coding, reply };
}

/** The words of the transition: what the child has said before the replay begins. */
function firstWords({ scenario }: Playable): string[] {
	return scenario.questions
		.filter(({ phases, type, namesSomething }) => phases.includes('transition') && type === 'INV' && !namesSomething)
		.flatMap(({ reply }) => reply?.mentions ?? []);
}

type State = ReturnType<typeof startState>;
type Offered = ReturnType<typeof offeredMoves>[number];

function rulingOf(playable: Playable, state: State, move: Offered): Ruling | null {
	const coding = play(playable, state, move)?.coding;
	return coding ? rightRuling(coding) : null;
}

/** One answer given to all must not pass: no ruling is right more often than this. */
function isOpenTo(ruling: Ruling, entries: readonly Entry[]): boolean {
	return entries.filter(({ coding }) => coding && rightRuling(coding) === ruling).length < MOST_OF_ONE;
}

function endsTalk(playable: Playable, state: State, move: Offered): boolean {
	return play(playable, state, move)?.state.phase !== 'recall';
}

/** What a court would do with a question: let it stand, have it put otherwise, or not let it be put at all. */
export function rightRuling({ type, isRecommended }: Pick<Coding, 'type' | 'isRecommended'>): Ruling {
	if (type === 'SUG' || type === 'BLM' || type === 'PRT') return 'disallow';
	return isRecommended ? 'allow' : 'rephrase';
}

/** Rulings decide; the kinds that were named beside them are told and count for nothing. */
export type RulingResult = { right: number; asked: number; isPassed: boolean; kindsNamed: number; kindsRight: number };

export function measureRulings(entries: readonly Entry[], given: readonly RulingMove[]): RulingResult {
	const coded = entries.flatMap(({ coding }, index) => (coding ? [{ coding, given: given[index] }] : []));
	const right = coded.filter(({ coding, given: one }) => rightRuling(coding) === one?.ruling).length;
	const named = coded.filter(({ given: one }) => one?.type);
	const asked = entries.length;
	return {
		right,
		asked,
		isPassed: asked > 0 && right * 100 >= RULING_PASS_PERCENT * asked,
		kindsNamed: named.length,
		kindsRight: named.filter(({ coding, given: one }) => coding.type === one?.type).length
	};
}
