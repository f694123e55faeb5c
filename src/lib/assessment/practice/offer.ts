import type { PracticeQuestion, TalkPhase } from '#lib/curriculum/practice.ts';
import { buildQuestion, chipsOf } from './build-question.ts';
import { codeQuestion } from './code-question.ts';
import type { Decision, Move, Plan } from './moves.ts';
import { questionsOf, topicOf, type Playable } from './prepare.ts';
import type { TalkState } from './state.ts';

export type Ask = 'pick' | 'build';
export type SpokenMove = Exclude<Move, Plan | Decision>;

/**
 * The questions on the buttons: at least two that are recommended, one wh-, one yes-or-no, one that does harm. They follow
 * from the state alone; only their order is shuffled, by whoever shows them.
 */
export function offerQuestions(playable: Playable, state: TalkState): PracticeQuestion[] {
	const pool = questionsOf(playable, state.phase as TalkPhase).filter(
		({ follows }) => !follows || state.asked.includes(follows)
	);
	if (state.phase === 'intro' || state.phase === 'closure') return offerSteps(pool, state);
	const coded = pool.map((question) => ({ question, type: codeQuestion(question, state).type }));
	const ofType = (...types: string[]) =>
		coded.filter(({ type }) => types.includes(type)).map(({ question }) => question);
	const last = ({ id }: PracticeQuestion) => state.asked.lastIndexOf(id);
	const byTurn = (list: PracticeQuestion[], count: number) => {
		const unasked = list.filter((one) => last(one) < 0);
		const from = unasked.length > 0 ? unasked : [...list].sort((a, b) => last(a) - last(b));
		return [...Array(Math.min(count, from.length)).keys()].map((n) => from[(state.turn + n) % from.length]!);
	};

	const open = ofType('INV', 'CUE')
		.map((question) => ({ question, yields: yieldOf(playable, state, question) }))
		.sort((a, b) => Number(b.yields > 0) - Number(a.yields > 0) || last(a.question) - last(b.question))
		.map(({ question }) => question);
	const apart = spread(playable, open, 3);
	return [
		...apart,
		...byTurn(usefulFirst(state, ofType('DIR')), 1),
		...byTurn(ofType('OPT'), 1),
		...byTurn(ofType('SUG', 'UNC', 'BLM', 'PRT'), apart.length > 2 ? 1 : 2)
	];
}

/** Introduction and closure: what is still to be done, beside what is better left. */
function offerSteps(pool: PracticeQuestion[], state: TalkState): PracticeQuestion[] {
	const todo = pool.filter(({ does }) => does && !state.steps.includes(does)).slice(0, 4);
	const other = pool.filter(({ id, does }) => !does && !state.asked.includes(id));
	const from = other.length > 0 ? state.turn % other.length : 0;
	return [...todo, ...[...other.slice(from), ...other.slice(0, from)].slice(0, 2)];
}

/** The first ones, no two about the same topic while others are there. */
function spread(playable: Playable, list: PracticeQuestion[], count: number): PracticeQuestion[] {
	const topics = new Set<string | null>();
	const first = list.filter((question) => {
		const topic = topicOf(playable, question);
		return !topics.has(topic) && topics.add(topic);
	});
	return [...first, ...list.filter((question) => !first.includes(question))].slice(0, count);
}

function usefulFirst({ disclosed }: TalkState, list: PracticeQuestion[]): PracticeQuestion[] {
	const useful = list.filter(({ target }) => target && !disclosed.includes(target));
	return useful.length > 0 ? useful : list;
}

/** How many details a child may still tell to this question, at this trust. */
export function yieldOf(playable: Playable, state: TalkState, question: PracticeQuestion): number {
	const topic = topicOf(playable, question);
	const own =
		question.type === 'CUE' && question.cue ? playable.byCue.get(question.cue) : topic && playable.byTopic.get(topic);
	return (own || []).filter(
		(detail) =>
			!state.disclosed.includes(detail.id) &&
			state.trust >= detail.minTrust &&
			(question.type === 'CUE' || !detail.onlyByCue)
	).length;
}

/** Every spoken move that can be made now: whatever else is sent was not offered. */
export function offeredMoves(playable: Playable, state: TalkState, ask: Ask): SpokenMove[] {
	if (state.phase === 'plan' || state.phase === 'record' || state.phase === 'done') return [];
	const breaks: SpokenMove[] = state.breaks < playable.scenario.limits.breaks ? [{ kind: 'break' }] : [];
	return [
		...(isBuilding(state, ask)
			? builtMoves(playable, state)
			: offerQuestions(playable, state).map(({ id }) => ({ kind: 'ask' as const, question: id }))),
		{ kind: 'silent' },
		{ kind: 'support' },
		...breaks,
		{ kind: 'next' }
	];
}

/** Sentences are built in the recall; the other parts have their own. */
export function isBuilding({ phase }: TalkState, ask: Ask): boolean {
	return ask === 'build' && phase === 'recall';
}

function builtMoves(playable: Playable, state: TalkState): SpokenMove[] {
	const { stems } = playable.scenario.builder;
	return chipsOf(playable, state).flatMap(({ id: chip }) =>
		stems
			.filter((stem) => buildQuestion(playable, state, stem, chip) !== null)
			.map((stem) => ({ kind: 'build' as const, stem, chip }))
	);
}
