import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { prepare, variantsOf } from '#lib/assessment/practice/prepare.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';
import { error, type Problem } from '../problem.ts';

const TURNS = 30;

/** Plays a scenario as an expert and as somebody who only leads, in each variant: both must end as the design says. */
export function tryScenario(file: string, scenario: Scenario): Problem[] {
	return variantsOf(scenario).flatMap((variant) => {
		const playable = prepare(scenario, variant);
		const problems: Problem[] = [];
		for (const ask of ['pick', 'build'] as const) {
			const { state } = playGreedily(playable, 'open', ask);
			const missed = playable.relevant.filter(({ id }) => !state.disclosed.includes(id)).map(({ id }) => id);
			if (missed.length > 0 || state.turn > TURNS)
				problems.push(
					error(
						file,
						`${variant} (${ask})`,
						missed.length > 0
							? `does not give ${missed.join(', ')} to open questions`
							: `takes ${state.turn} turns with open questions`,
						'Lower min_trust, bring the details under a cue or topic that is asked about, or add an open question.'
					)
				);
			if (state.wrong.length > 0)
				problems.push(
					error(file, variant, 'plants a wrong detail on the open path', 'No open question may carry adds.')
				);
		}
		const led = playGreedily(playable, 'leading', 'pick').state;
		const full = led.disclosed.filter((id) => playable.details.get(id)?.kind === 'relevant');
		if (full.length > 0)
			problems.push(
				error(file, variant, `gives ${full.join(', ')} in full to closed questions`, 'Look at its targets.')
			);
		if (led.wrong.length < 3)
			problems.push(
				error(
					file,
					variant,
					`plants ${led.wrong.length} wrong details with leading questions`,
					'Give three wrong ones, each with an OPT and a SUG that adds it.'
				)
			);
		return problems;
	});
}
