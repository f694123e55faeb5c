/** How many moves a second one thread plays, on every scenario there is. Prints them as JSON. */
import { playGreedily } from '#lib/assessment/practice/play-greedily.ts';
import { play } from '#lib/assessment/practice/play.ts';
import { prepare, variantsOf } from '#lib/assessment/practice/prepare.ts';
import { startState } from '#lib/assessment/practice/state.ts';
import { buildCatalogue, readContentFolder } from '#lib/server/curriculum/index.ts';

const SECONDS = 2;
const ROUNDS = 50;

const talks = [...buildCatalogue(readContentFolder('content')).scenarios.values()].flatMap((scenario) =>
	variantsOf(scenario).map((variant) => {
		const playable = prepare(scenario, variant);
		return { name: `${scenario.id} ${variant}`, playable, moves: playGreedily(playable, 'open', 'pick').moves };
	})
);
const rows = talks.map(({ name, playable, moves }) => {
	// Time of this thread alone: a busy machine says nothing about the engine.
	const spent = () => process.cpuUsage().user / 1_000_000;
	const until = spent() + SECONDS;
	let played = 0;
	while (spent() < until) {
		let state;
		for (let round = 0; round < ROUNDS; round++) {
			state = startState(playable.scenario);
			for (const move of moves) state = play(playable, state, move)!.state;
		}
		played += moves.length * ROUNDS;
	}
	return { name, perSecond: Math.round(played / SECONDS) };
});
console.log(JSON.stringify(rows));
