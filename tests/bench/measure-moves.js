import { runTypeScript } from '../../src/cli/setup.js';

/**
 * The engine of the practice room by itself.
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measureMoves() {
	/** @type {{ name: string, perSecond: number }[]} */
	const talks = JSON.parse(await runTypeScript('tests/bench/play-moves.ts', [], { isQuiet: true }));
	return [
		{
			title: 'Moves of a practice talk played in one thread (bar: ≥ 50,000 a second)',
			columns: ['Scenario', 'Moves a second'],
			rows: talks.map(({ name, perSecond }) => [name, perSecond.toLocaleString('en-GB')])
		}
	];
}
