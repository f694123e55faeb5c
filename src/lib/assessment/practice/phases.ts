import { closings, rules, type Phase } from '#lib/curriculum/practice.ts';
import type { TalkState } from './state.ts';

/** The parts of a talk that count; the record is not scored as one. */
export const countedPhases = ['plan', 'intro', 'rapport', 'practice', 'transition', 'recall', 'closure'] as const;

/** Has a part of the talk been done well enough to count? */
export function isPhaseDone(state: TalkState, phase: Phase): boolean {
	if (phase === 'plan') return state.planRight >= 4;
	if (phase === 'intro') return rules.every((rule) => state.steps.includes(rule));
	if (phase === 'rapport') return state.open.rapport >= 2;
	if (phase === 'practice') return Object.values(state.practised).some((prompts) => prompts >= 3);
	if (phase === 'transition') return state.open.transition >= 1;
	if (phase === 'recall') return (state.openBeforeWh ?? state.open.recall) >= 4;
	if (phase === 'closure') return closings.every((step) => state.steps.includes(step));
	return state.phase === 'done';
}

export function donePhases(state: TalkState): Phase[] {
	return countedPhases.filter((phase) => isPhaseDone(state, phase));
}
