/**
 * npm run bench: measures the built server with a demo world of its own and prints the figures of docs/performance.md
 * as Markdown. Nothing fails here: a machine that is busy must not break a build. `npm run bench -- pages load` narrows.
 * `npm run bench -- desk 10000 100000 1000000 sqlite` makes worlds of these sizes, of their own, and measures an institute's desk.
 */
import { cpus, loadavg } from 'node:os';
import { ensureBuilt, ensureInstalled, run } from '../../src/cli/setup.js';

await ensureInstalled();
const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted[0] === 'desk')
	await run(process.execPath, ['--import', 'tsx', '--expose-gc', 'tests/bench/desk/run-desk.ts', ...wanted.slice(1)]);
if (wanted[0] === 'desk') process.exit(0);

await ensureBuilt();
const { ensureChromium } = await import('../support/chromium.js');
const { startBenchServer } = await import('./bench-server.js');
const { measureLaw } = await import('./measure-law.js');
const { measureMoves } = await import('./measure-moves.js');
const { measurePages } = await import('./measure-pages.js');
const { measureSlowPhone } = await import('./measure-slow-phone.js');
const { measureLighthouse } = await import('./measure-lighthouse.js');
const { measureLoad } = await import('./measure-load.js');
const { printTable } = await import('./table.js');

const measures = {
	pages: measurePages,
	phone: measureSlowPhone,
	lighthouse: measureLighthouse,
	load: measureLoad,
	moves: measureMoves,
	law: measureLaw
};
const browser = await ensureChromium();
console.log('Preparing a demo world with 500 learners…');
const bench = await startBenchServer();
try {
	const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
	const day = new Date().toISOString().slice(0, 10);
	console.log(`\nNode ${process.versions.node}, ${machine}, SQLite, ${day}, load before ${loadavg()[0]?.toFixed(1)}\n`);
	for (const [name, measure] of Object.entries(measures)) {
		if (wanted.length > 0 && !wanted.includes(name)) continue;
		for (const { title, columns, rows } of await measure(bench, browser)) printTable(title, columns, rows);
	}
} finally {
	await bench.stop();
}
