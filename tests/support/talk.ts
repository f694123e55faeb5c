import type { Decision } from '#lib/assessment/practice/moves.ts';
import { playGreedily, type Manner } from '#lib/assessment/practice/play-greedily.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import type { StoredMove } from '#lib/assessment/practice/types.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';

/** A whole talk of the scenario as the attempt has it, led in one manner and decided rightly. */
export function wholeTalk(scenario: Scenario, variant: string, manner: Manner): StoredMove[] {
	const playable = prepare(scenario, variant);
	const decision: Decision = {
		kind: 'decide',
		record: scenario.record.find(({ isRight }) => isRight)!.id,
		conclusion: scenario.conclusions.find(({ verdict }) => verdict === 'right')!.id,
		actions: scenario.actions.filter(({ kind }) => kind === 'required').map(({ id }) => id)
	};
	return [...playGreedily(playable, manner, 'pick').moves, decision];
}
