import type { TalkPhase } from '#lib/curriculum/practice.ts';
import type { Playable } from './prepare.ts';
import type { TalkState } from './state.ts';
import { changeTrust, isAllowed, isTold, respond, respondOwn, tell, topicOfTurn, type Turn } from './turn.ts';

/** The questions that put nothing in: each gives what the child is ready to tell, and never anything false. */

export function answerInvitation(turn: Turn): void {
	const { playable, state } = turn;
	const topic = topicOfTurn(turn);
	noteOpen(turn, topic, null);
	const own = (topic && playable.byTopic.get(topic)) || [];
	const weak = own.filter(({ id }) => state.weak.includes(id));
	const next = own
		.filter((detail) => !detail.onlyByCue && !isTold(state, detail.id) && !weak.includes(detail))
		.filter((detail) => isAllowed(state, detail))
		.slice(0, capacityOf(playable, state));
	tell(turn, [...weak, ...next]);
	if (turn.lines.length === 0) respondOpening(turn);
	changeTrust(turn, 2);
}

/** How many details the child can give at once. */
export function capacityOf({ scenario }: Playable, { trust, energy, skippedPractice }: TalkState): number {
	const base = scenario.capacity.find(([from]) => trust >= from)?.[1] ?? 0;
	return Math.max(0, base - (skippedPractice ? 1 : 0) - (energy < 25 ? 1 : 0));
}

export function answerCue(turn: Turn): void {
	const { playable, state, question } = turn;
	const cue = question.cue;
	const under = (cue && playable.byCue.get(cue)) || [];
	const topic = topicOfTurn(turn);
	noteOpen(turn, topic, cue);
	const weak = under.filter(({ id }) => state.weak.includes(id));
	const next = under
		.filter((detail) => !isTold(state, detail.id) && !weak.includes(detail) && isAllowed(state, detail))
		.slice(0, 2);
	tell(turn, [...weak, ...next]);
	if (turn.lines.length === 0) respondOpening(turn);
	changeTrust(turn, 1);
}

/** Silence, or the child's last words: one more detail, if the last turn was open. */
export function answerFacilitator(turn: Turn): void {
	const { playable, state } = turn;
	const after = state.lastOpen;
	const own = after?.cue ? playable.byCue.get(after.cue) : after?.topic ? playable.byTopic.get(after.topic) : [];
	const next = (own ?? []).find(
		(detail) => !isTold(state, detail.id) && isAllowed(state, detail) && (after?.cue !== null || !detail.onlyByCue)
	);
	if (next) tell(turn, [next]);
	else respond(turn, 'listening');
	changeTrust(turn, 1);
}

/** Who, where, what: an answer only once the child has been asked openly about it. */
export function answerDirective(turn: Turn): void {
	const { playable, state, question, coding } = turn;
	const topic = topicOfTurn(turn);
	const isReady = topic === null ? state.openTopics.length > 0 : state.openTopics.includes(topic);
	if (state.phase === 'recall' && state.openBeforeWh === null) state.openBeforeWh = state.open.recall;
	coding.isRecommended &&= isReady;
	coding.points = isReady ? 1 : 0;
	if (!isReady) {
		respond(turn, 'dont_know');
		return changeTrust(turn, -1);
	}
	const target = question.target ? playable.details.get(question.target) : undefined;
	if (target && !isTold(state, target.id) && isAllowed(state, target)) tell(turn, [target]);
	else respondOwn(turn, target && isTold(state, target.id) ? 'nothing_more' : 'dont_know');
}

function noteOpen({ state }: Turn, topic: string | null, cue: string | null): void {
	const phase = state.phase as TalkPhase;
	state.open[phase] += 1;
	state.closedRun = 0;
	state.lastOpen = { topic, cue };
	if (topic && phase === 'practice') state.practised[topic] = (state.practised[topic] ?? 0) + 1;
	if (topic && !state.openTopics.includes(topic)) state.openTopics.push(topic);
}

/** Nothing new: the question's own answer the first time, then that there is no more. */
function respondOpening(turn: Turn): void {
	const isFirst = !turn.state.asked.includes(turn.question.id);
	if (isFirst) respondOwn(turn, 'nothing_more');
	else respond(turn, 'nothing_more');
}
