import type { Detail, PracticeQuestion, ResponseKey } from '#lib/curriculum/practice.ts';
import { topicOf, type Playable } from './prepare.ts';
import type { Coding, Critical, Line, TalkState } from './state.ts';

/** One turn being worked out: the draft of the state, what it was, and what the child answers. */
export type Turn = {
	playable: Playable;
	state: TalkState;
	question: PracticeQuestion;
	coding: Coding;
	lines: Line[];
};

export function topicOfTurn({ playable, question }: Turn): string | null {
	return topicOf(playable, question);
}

/** A line for the situation; where it has several wordings they take turns. */
export function respond(turn: Turn, key: ResponseKey): void {
	const { state, playable, lines } = turn;
	const wordings = playable.scenario.responses[key];
	const times = state.used[key] ?? 0;
	const shown = ['silent', 'frightened', 'supported', 'rested', 'listening'].includes(key);
	state.used[key] = times + 1;
	lines.push({ kind: shown ? 'shows' : 'says', text: wordings[times % wordings.length]! });
}

/** The question's own answer where it has one, else the line for the situation. */
export function respondOwn(turn: Turn, key: ResponseKey): void {
	const { reply } = turn.question;
	if (!reply) return respond(turn, key);
	if (reply.says) turn.lines.push({ kind: 'says', text: reply.says });
	if (reply.shows) turn.lines.push({ kind: 'shows', text: reply.shows });
	mention(turn.state, reply.mentions);
}

export function isTold({ disclosed }: TalkState, id: string): boolean {
	return disclosed.includes(id);
}

export function isAllowed({ trust }: TalkState, detail: Detail): boolean {
	return trust >= detail.minTrust;
}

/** The child tells a detail, once and for all: what was weak is full from now on. */
export function tell(turn: Turn, details: readonly Detail[]): void {
	const { state, coding, lines } = turn;
	for (const detail of details) {
		if (isTold(state, detail.id)) continue;
		state.disclosed.push(detail.id);
		state.weak = state.weak.filter((id) => id !== detail.id);
		coding.told.push(detail.id);
		lines.push({ kind: 'says', text: detail.says });
		mention(state, detail.mentions);
	}
}

/** A false detail is in the record now. False where there is none, or it stands there already. */
export function plant(turn: Turn, id: string | null): boolean {
	const wrong = id ? turn.playable.wrong.get(id) : undefined;
	if (!wrong || turn.state.wrong.includes(wrong.id)) return false;
	turn.state.wrong.push(wrong.id);
	turn.coding.planted.push(wrong.id);
	turn.lines.push({ kind: 'says', text: wrong.says });
	return true;
}

export function changeTrust({ state }: Turn, by: number): void {
	state.trust = Math.min(100, Math.max(0, state.trust + by));
}

export function markCritical({ state, coding }: Turn, critical: Critical): void {
	coding.critical = critical;
	if (!state.critical.includes(critical)) state.critical.push(critical);
}

export function mention(state: TalkState, cues: readonly string[]): void {
	for (const cue of cues) if (!state.mentioned.includes(cue)) state.mentioned.push(cue);
}
