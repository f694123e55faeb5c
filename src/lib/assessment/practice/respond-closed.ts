import type { ResponseKey } from '#lib/curriculum/practice.ts';
import { changeTrust, isAllowed, isTold, markCritical, plant, respond, respondOwn, type Turn } from './turn.ts';

/** The questions that put something in: a bare word at best, and what never happened at worst. */

export function answerOption(turn: Turn): void {
	const { playable, state, question, coding } = turn;
	state.closedRun += 1;
	changeTrust(turn, -2);
	const { closedRun, trustBelow } = playable.scenario.acquiesce;
	if (question.adds && state.closedRun >= closedRun && state.trust < trustBelow) {
		if (state.steps.includes('rule-dont-know') && !state.hasDeclinedGuess) {
			state.hasDeclinedGuess = true;
			return respond(turn, 'dont_know');
		}
		if (!plant(turn, question.adds)) respond(turn, 'agrees');
		return;
	}
	const target = question.target ? playable.details.get(question.target) : undefined;
	if (target && !isAllowed(state, target)) return respond(turn, 'dont_know');
	if (target && !isTold(state, target.id) && !state.weak.includes(target.id)) {
		state.weak.push(target.id);
		coding.weakened.push(target.id);
	}
	respondOwn(turn, !target && question.adds ? 'no' : question.answer);
}

export function answerSuggestion(turn: Turn): void {
	const { state, question } = turn;
	state.suggestions += 1;
	if (state.suggestions >= 3) return withdraw(turn);
	const isResisted = state.steps.includes('rule-correct-me') || state.trust >= 70;
	if (state.suggestions === 1 && isResisted) {
		respond(turn, puzzledOr(turn, 'corrects'));
		return changeTrust(turn, -8);
	}
	if (!plant(turn, question.adds)) respond(turn, puzzledOr(turn, 'agrees'));
	if (state.suggestions === 2) contradict(turn);
	changeTrust(turn, state.suggestions === 2 ? -10 : -8);
}

/** Nobody says yes to who or where: asked about a word that was never said, a child wonders. A talk of before keeps its line. */
function puzzledOr({ playable, coding }: Turn, key: ResponseKey): ResponseKey {
	return coding.recoded === 'word-not-said' && playable.scenario.responses.puzzled ? 'puzzled' : key;
}

/** The agreement goes against something that the child had truly told. */
function contradict({ playable, state, question, coding }: Turn): void {
	const own = question.adds ? playable.wrong.get(question.adds)?.contradicts : null;
	const told = state.disclosed.filter(
		(id) => playable.details.get(id)?.kind === 'relevant' && !state.doubted.includes(id)
	);
	const against = own && told.includes(own) ? own : told.at(-1);
	if (!against) return;
	state.doubted.push(against);
	state.contradictions += 1;
	coding.doubted.push(against);
}

function withdraw(turn: Turn): void {
	const { playable, state } = turn;
	state.withdrawals += 1;
	respond(turn, 'withdraws');
	changeTrust(turn, -15);
	if (state.withdrawals >= playable.scenario.limits.withdrawals) state.ended = 'withdrew';
	else state.silentTurns = 2;
}

export function answerUnclear(turn: Turn): void {
	if (turn.state.steps.includes('rule-dont-understand')) respond(turn, 'dont_understand');
	else respondOwn(turn, 'guess');
	changeTrust(turn, -3);
}

export function answerBlame(turn: Turn): void {
	respondOwn(turn, turn.state.trust >= 40 ? 'silent' : 'fault');
	changeTrust(turn, -10);
}

/** A promise buys what seems wanted; a threat ends the talk. Neither can be made good. */
export function answerPromise(turn: Turn): void {
	const { playable, state, question } = turn;
	if (question.isThreat) {
		markCritical(turn, 'threat');
		respond(turn, 'frightened');
		changeTrust(turn, -25);
		state.ended = 'threat';
		return;
	}
	markCritical(turn, 'promise');
	const available = question.adds ?? [...playable.wrong.keys()].find((id) => !state.wrong.includes(id)) ?? null;
	if (!plant(turn, available)) respondOwn(turn, 'agrees');
	changeTrust(turn, -5);
}
