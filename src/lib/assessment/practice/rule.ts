import { encodeMove } from './moves.ts';
import { codeQuestion } from './code-question.ts';
import { offeredMoves } from './offer.ts';
import { play, questionOf } from './play.ts';
import type { Playable } from './prepare.ts';
import { seeded } from './seeded.ts';
import { startState, type Coding } from './state.ts';
import type { Entry } from './transcript.ts';
import type { Ruling } from './types.ts';

/** Questions to rule on in one replay. */
export const RULINGS = 10;
export const RULING_PASS_PERCENT = 70;

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
	while (entries.length < RULINGS && state.phase === 'recall') {
		const wantsOpen = entries.length % 3 === 0 || chance() < 0.35;
		const fresh = offeredMoves(playable, state, 'pick').filter(
			(move) => move.kind === 'ask' && !asked.has(encodeMove(move))
		);
		const fitting = fresh.filter(
			(move) => isOpenMove(playable, state, move) === wantsOpen && !endsTalk(playable, state, move)
		);
		const from = fitting.length > 0 ? fitting : fresh.filter((move) => !endsTalk(playable, state, move));
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

function isOpenMove(playable: Playable, state: State, move: Offered): boolean {
	const question = move.kind === 'next' ? null : questionOf(playable, state, move);
	return question !== null && ['INV', 'CUE', 'DIR'].includes(codeQuestion(question, state).type);
}

function endsTalk(playable: Playable, state: State, move: Offered): boolean {
	return play(playable, state, move)?.state.phase !== 'recall';
}

/** What a court would do with a question: let it stand, have it put otherwise, or not let it be put at all. */
export function rightRuling({ type, isRecommended }: Pick<Coding, 'type' | 'isRecommended'>): Ruling {
	if (type === 'SUG' || type === 'BLM' || type === 'PRT') return 'disallow';
	return isRecommended ? 'allow' : 'rephrase';
}

export type RulingResult = { right: number; asked: number; isPassed: boolean };

export function measureRulings(entries: readonly Entry[], given: readonly Ruling[]): RulingResult {
	const right = entries.filter(({ coding }, index) => coding && rightRuling(coding) === given[index]).length;
	const asked = entries.length;
	return { right, asked, isPassed: asked > 0 && right * 100 >= RULING_PASS_PERCENT * asked };
}
