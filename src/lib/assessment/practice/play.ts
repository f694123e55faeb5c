import { phases, type Coded, type PracticeQuestion, type TalkPhase } from '#lib/curriculum/practice.ts';
import { buildQuestion } from './build-question.ts';
import { codeQuestion } from './code-question.ts';
import type { Decision, Move, Plan } from './moves.ts';
import { isPhaseDone } from './phases.ts';
import type { Playable } from './prepare.ts';
import { answerCue, answerDirective, answerFacilitator, answerInvitation } from './respond-open.ts';
import { answerBlame, answerOption, answerPromise, answerSuggestion, answerUnclear } from './respond-closed.ts';
import { draftOf, type Coding, type Line, type TalkState } from './state.ts';
import { changeTrust, respond, respondOwn, type Turn } from './turn.ts';

export type Played = { state: TalkState; reply: Line[]; coding: Coding | null; question: PracticeQuestion | null };

const points: Record<Coded, number> = {
	INV: 3,
	CUE: 3,
	FAC: 1,
	DIR: 1,
	OPT: -1,
	SUG: -4,
	UNC: -2,
	BLM: -4,
	PRT: -10,
	SUP: 1,
	BRK: 1,
	MOVE: 0
};
const effort: Partial<Record<Coded, number>> = {
	INV: 2,
	CUE: 2,
	FAC: 2,
	DIR: 2,
	OPT: 4,
	SUG: 4,
	UNC: 4,
	BLM: 4,
	PRT: 4
};

/**
 * One turn: the same scenario, state and move give the same answer everywhere. Null: the move cannot be made here.
 * Nothing is drawn by chance, nothing is read from outside.
 */
export function play(playable: Playable, before: TalkState, move: Move): Played | null {
	if (before.phase === 'done') return null;
	if (before.phase === 'plan') return move.kind === 'plan' ? makePlan(playable, before, move) : null;
	if (before.phase === 'record') return move.kind === 'decide' ? decide(playable, before, move) : null;
	if (move.kind === 'plan' || move.kind === 'decide') return null;
	if (move.kind === 'next') return goOn(before);
	return ask(playable, before, move);
}

function makePlan({ scenario }: Playable, before: TalkState, { choices }: Plan): Played | null {
	const chosen = scenario.planning.map(({ id, options }) => options.find((option) => option.id === choices[id]));
	if (chosen.some((option) => !option)) return null;
	const state = draftOf(before);
	state.planRight = chosen.filter((option) => option!.isRight).length;
	if (!isPhaseDone(state, 'plan')) state.trust = Math.max(0, state.trust - 10);
	state.phase = 'intro';
	return { state, reply: [], coding: null, question: null };
}

function decide({ scenario }: Playable, before: TalkState, move: Decision): Played | null {
	const isKnown =
		scenario.record.some(({ id }) => id === move.record) &&
		scenario.conclusions.some(({ id }) => id === move.conclusion) &&
		move.actions.every((action) => scenario.actions.some(({ id }) => id === action));
	return isKnown ? { state: { ...draftOf(before), phase: 'done' }, reply: [], coding: null, question: null } : null;
}

/** The next part, and what leaving this one too early costs. */
function goOn(before: TalkState): Played {
	const state = draftOf(before);
	const phase = before.phase as TalkPhase;
	if (phase === 'rapport' && !isPhaseDone(state, phase)) state.trust = Math.max(0, state.trust - 5);
	if (phase === 'practice') state.skippedPractice = !isPhaseDone(state, phase);
	state.phase = phases[phases.indexOf(phase) + 1]!;
	state.lastOpen = null;
	state.lastMove = 'next';
	return { state, reply: [], coding: null, question: null };
}

type Spoken = Exclude<Move, Plan | Decision | { kind: 'next' }>;

function ask(playable: Playable, before: TalkState, move: Spoken): Played | null {
	const question = questionOf(playable, before, move);
	if (!question || !question.phases.includes(before.phase as TalkPhase)) return null;
	const state = draftOf(before);
	const { type, recoded } = codeQuestion(question, before);
	const counted =
		(before.phase === 'transition' || before.phase === 'recall') && !['SUP', 'BRK', 'MOVE'].includes(type);
	const coding: Coding = {
		type,
		recoded,
		isRecommended: counted ? ['INV', 'CUE', 'FAC', 'DIR'].includes(type) : null,
		points: points[type],
		told: [],
		weakened: [],
		planted: [],
		doubted: [],
		critical: null,
		step: null,
		trust: 0
	};
	const turn: Turn = { playable, state, question, coding, lines: [] };
	const wasOpen = state.lastOpen;
	answer(turn);
	if (state.lastOpen === wasOpen) state.lastOpen = null;
	state.turn += 1;
	state.energy = Math.max(0, state.energy - (effort[type] ?? 0));
	state.asked.push(question.id);
	state.lastMove = move.kind;
	coding.trust = state.trust - before.trust;
	if (!state.ended && state.turn >= playable.scenario.limits.turns) state.ended = 'turns';
	if (state.ended) state.phase = 'record';
	return { state, reply: turn.lines, coding, question };
}

function answer(turn: Turn): void {
	const { state, coding } = turn;
	const { type } = coding;
	if (type === 'SUP') return support(turn);
	if (type === 'BRK') return rest(turn);
	if (type === 'SUG') return answerSuggestion(turn);
	if (type === 'PRT') return answerPromise(turn);
	if (state.silentTurns > 0) {
		state.silentTurns -= 1;
		return respond(turn, 'silent');
	}
	if (type === 'INV') return answerInvitation(turn);
	if (type === 'CUE') return answerCue(turn);
	if (type === 'FAC') return answerFacilitator(turn);
	if (type === 'DIR') return answerDirective(turn);
	if (type === 'OPT') return answerOption(turn);
	if (type === 'UNC') return answerUnclear(turn);
	if (type === 'BLM') return answerBlame(turn);
	coding.step = turn.question.does;
	if (coding.step && !state.steps.includes(coding.step)) state.steps.push(coding.step);
	respondOwn(turn, 'listening');
}

function support(turn: Turn): void {
	const { state } = turn;
	state.supportTurns = state.supportTurns.filter((one) => one > state.turn - 6);
	if (state.supportTurns.length < 3) {
		state.supportTurns.push(state.turn);
		changeTrust(turn, 5);
	}
	respondOwn(turn, 'supported');
}

function rest(turn: Turn): void {
	const { state, playable, coding } = turn;
	state.breaks += 1;
	if (state.lastMove === 'support') state.silentTurns = 0;
	if (state.breaks <= playable.scenario.limits.breaks) {
		changeTrust(turn, 3);
		state.energy = Math.min(100, state.energy + 20);
	} else coding.points = 0;
	respondOwn(turn, 'rested');
}

const fixed = { silent: 'FAC', support: 'SUP', break: 'BRK' } as const;

/** The question behind a move: from the pool, built from stem and word, or one of the fixed ones. */
export function questionOf(playable: Playable, state: TalkState, move: Spoken): PracticeQuestion | null {
	if (move.kind === 'ask') return playable.questions.get(move.question) ?? null;
	if (move.kind === 'build')
		return state.phase === 'recall' ? buildQuestion(playable, state, move.stem, move.chip) : null;
	return {
		id: move.kind,
		phases: [state.phase as TalkPhase],
		type: fixed[move.kind],
		does: null,
		topic: null,
		cue: null,
		target: null,
		answer: 'yes',
		adds: null,
		isThreat: false,
		faux: null,
		isPraise: false,
		namesSomething: false,
		then: null,
		text: { en: '' },
		reply: null,
		feedback: null,
		tryInstead: null
	};
}
