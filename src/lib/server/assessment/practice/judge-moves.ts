import { measure } from '#lib/assessment/practice/measure.ts';
import { isSameMove, type Move } from '#lib/assessment/practice/moves.ts';
import { offeredMoves } from '#lib/assessment/practice/offer.ts';
import { measureCase, playCase } from '#lib/assessment/practice/play-case.ts';
import { isTalkMove } from '#lib/assessment/practice/is-talk-move.ts';
import { acceptsMove, isExerciseMove, measureExercise } from '#lib/assessment/practice/play-exercise.ts';
import { play } from '#lib/assessment/practice/play.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import { measureRulings, talkToRule } from '#lib/assessment/practice/rule.ts';
import { replayMoves } from '#lib/assessment/practice/transcript.ts';
import { rulings, type PracticeBody, type PracticeResult, type StoredMove } from '#lib/assessment/practice/types.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';
import type { PracticeAttempt } from './repository.ts';

type Kept = Pick<PracticeAttempt, 'id' | 'variant' | 'mode' | 'isBuilt'>;
type Standing = { isFinished: boolean; accepts: (move: StoredMove) => boolean };

/** Where an attempt stands after its moves, and what may come next. */
export function standingOf(body: PracticeBody, attempt: Kept, moves: readonly StoredMove[]): Standing {
	if (body.kind === 'case') {
		const standing = playCase(body, choicesIn(moves));
		return {
			isFinished: standing?.step === null,
			accepts: (move) =>
				move.kind === 'choose' && (standing?.step?.choices.some(({ id }) => id === move.choice) ?? false)
		};
	}
	if (body.kind === 'exercise')
		return {
			isFinished: moves.length >= body.steps.length,
			accepts: (move) => acceptsMove(body, moves.length, move)
		};
	if (attempt.mode === 'replay') {
		const asked = talkToRule(prepare(body, attempt.variant), attempt.id).length;
		return {
			isFinished: moves.length >= asked,
			accepts: (move) => move.kind === 'rule' && rulings.includes(move.ruling)
		};
	}
	return talkStanding(body, attempt, moves);
}

function talkStanding(body: Scenario, { variant, isBuilt }: Kept, moves: readonly StoredMove[]): Standing {
	const playable = prepare(body, variant);
	const { state } = replayMoves(playable, talkMoves(moves));
	const offered = offeredMoves(playable, state, isBuilt ? 'build' : 'pick');
	return {
		isFinished: state.phase === 'done',
		accepts: (move) => {
			if (!isTalkMove(move)) return false;
			if (move.kind === 'plan' || move.kind === 'decide') return play(playable, state, move) !== null;
			return offered.some((one) => isSameMove(one, move));
		}
	};
}

/** What a finished attempt amounts to. A check counts for passing; the other ways are for learning. */
export function resultOf(
	body: PracticeBody,
	attempt: Kept,
	moves: readonly StoredMove[]
): { result: PracticeResult; isPassed: boolean } {
	if (body.kind === 'case') {
		const entries = playCase(body, choicesIn(moves))?.entries ?? [];
		const result = measureCase(body, entries);
		const choices = entries.map(({ step, choice }) => ({ step: step.id, choice: choice.id, weight: choice.weight }));
		return { result: { kind: 'case', choices, ...result }, isPassed: result.isPassed };
	}
	if (body.kind === 'exercise') {
		const result = measureExercise(body, moves.filter(isExerciseMove));
		return { result: { kind: 'exercise', setting: body.setting, ...result }, isPassed: result.isPassed };
	}
	const playable = prepare(body, attempt.variant);
	if (attempt.mode === 'replay') {
		const result = measureRulings(talkToRule(playable, attempt.id), rulingsIn(moves));
		return { result: { kind: 'replay', ...result }, isPassed: result.isPassed };
	}
	const metrics = measure(playable, replayMoves(playable, talkMoves(moves)));
	return { result: { kind: 'talk', ...metrics }, isPassed: metrics.meetsRule && attempt.mode === 'check' };
}

export function talkMoves(moves: readonly StoredMove[]): Move[] {
	return moves.filter(isTalkMove);
}

export function choicesIn(moves: readonly StoredMove[]): string[] {
	return moves.flatMap((move) => (move.kind === 'choose' ? [move.choice] : []));
}

export function rulingsIn(moves: readonly StoredMove[]) {
	return moves.filter((move) => move.kind === 'rule');
}
