import { chipsOf } from './build-question.ts';
import { codeQuestion } from './code-question.ts';
import type { Move } from './moves.ts';
import { offeredMoves, yieldOf, type Ask, type SpokenMove } from './offer.ts';
import { isPhaseDone } from './phases.ts';
import { play, questionOf } from './play.ts';
import type { Playable } from './prepare.ts';
import { startState, type TalkState } from './state.ts';

export type Manner = 'open' | 'leading';
export type GreedyTalk = { moves: Move[]; state: TalkState };

/** A talk as an expert would lead it, or as somebody would who only leads and closes. Ends before the decision. */
export function playGreedily(playable: Playable, manner: Manner, ask: Ask): GreedyTalk {
	const right = manner === 'open';
	const plan: Move = {
		kind: 'plan',
		choices: Object.fromEntries(
			playable.scenario.planning.map(({ id, options }) => [
				id,
				(options.find(({ isRight }) => isRight === right) ?? options[0]!).id
			])
		)
	};
	const moves: Move[] = [];
	let state = startState(playable.scenario);
	let move: Move | null = plan;
	while (move) {
		const played = play(playable, state, move);
		if (!played) break;
		moves.push(move);
		state = played.state;
		move = state.phase === 'record' || state.phase === 'done' ? null : next(playable, state, manner, ask);
	}
	return { moves, state };
}

function next(playable: Playable, state: TalkState, manner: Manner, ask: Ask): SpokenMove {
	const offered = offeredMoves(playable, state, ask).flatMap((move) => {
		if (move.kind === 'next') return [];
		const question = questionOf(playable, state, move);
		return question ? [{ move, question, type: codeQuestion(question, state).type }] : [];
	});
	if (manner === 'leading') {
		if (state.phase !== 'recall') return { kind: 'next' };
		const closed = offered.filter(({ type }) => type === 'OPT' || type === 'SUG');
		const planting = closed.filter(({ question }) => question.adds && !state.wrong.includes(question.adds));
		const early = state.closedRun < playable.scenario.acquiesce.closedRun - 1;
		const wanted = early
			? (closed.find(({ type, question }) => type === 'OPT' && !question.adds) ??
				closed.find(({ type }) => type === 'OPT'))
			: (planting.find(({ type }) => type === 'OPT') ?? planting[0] ?? closed[0]);
		return wanted?.move ?? { kind: 'next' };
	}
	if (state.phase === 'intro' || state.phase === 'closure')
		return (
			offered.find(({ question }) => question.does && !state.steps.includes(question.does))?.move ?? { kind: 'next' }
		);
	const open = offered
		.filter(({ type }) => type === 'INV' || type === 'CUE')
		.map(({ move, question }) => ({ move, question, yields: yieldOf(playable, state, question) }))
		.sort((one, other) => other.yields - one.yields);
	if (state.phase !== 'recall') {
		if (state.phase === 'done' || isPhaseDone(state, state.phase) || open.length === 0) return { kind: 'next' };
		const practised = Object.keys(state.practised)[0];
		return (open.find(({ question }) => state.phase === 'practice' && question.topic === practised) ?? open[0]!).move;
	}
	const isAllTold = playable.relevant.every(({ id }) => state.disclosed.includes(id));
	if (isAllTold) return { kind: 'next' };
	if (open[0] && open[0].yields > 0) return open[0].move;
	const isWaiting = playable.relevant.some((one) => !state.disclosed.includes(one.id) && one.minTrust > state.trust);
	if (isWaiting && state.supportTurns.filter((turn) => turn > state.turn - 6).length < 3) return { kind: 'support' };
	return open[0]?.move ?? (chipsOf(playable, state).length > 0 && isWaiting ? { kind: 'silent' } : { kind: 'next' });
}
