import type { Bilingual } from '#lib/base/language.ts';
import type { PracticeQuestion } from '#lib/curriculum/practice.ts';
import type { Decision, Move } from './moves.ts';
import { play } from './play.ts';
import type { Playable } from './prepare.ts';
import { startState, type Coding, type Line, type TalkState } from './state.ts';

export type Entry = {
	/** Position among the moves, from 1. */
	position: number;
	move: Move;
	phase: TalkState['phase'];
	question: PracticeQuestion | null;
	coding: Coding | null;
	reply: Line[];
};

export type Transcript = {
	entries: Entry[];
	state: TalkState;
	decision: Decision | null;
	/** Position of the first move that cannot be made; everything after it is left out. Null: the whole is sound. */
	brokenAt: number | null;
};

/** The talk as it was, from the moves alone. A result that a device claims is never looked at. */
export function replayMoves(playable: Playable, moves: readonly Move[]): Transcript {
	let state = startState(playable.scenario);
	const entries: Entry[] = [];
	let decision: Decision | null = null;
	for (const [index, move] of moves.entries()) {
		const played = play(playable, state, move);
		if (!played) return { entries, state, decision, brokenAt: index + 1 };
		const { question, coding, reply } = played;
		entries.push({ position: index + 1, move, phase: state.phase, question, coding, reply });
		if (move.kind === 'decide') decision = move;
		state = played.state;
	}
	return { entries, state, decision, brokenAt: null };
}

/** What was said: the question's text, or the sentence of support. Built and silent turns are worded by the page. */
export function spokenText(playable: Playable, { move, question, position }: Entry): Bilingual | null {
	if (move.kind === 'ask') return question?.text ?? null;
	if (move.kind !== 'support') return null;
	const { support } = playable.scenario;
	return support[position % support.length] ?? null;
}
