import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemoServer } from '../support/demo-server.js';

/**
 * @typedef {{ serviceNumber: string, cookie: string, attempt: string, position: number, option: string }} BenchLearner
 * @typedef {{ url: string, pid: number, stop: () => Promise<void>, learners: BenchLearner[], lesson: string, talk: string, passphrase: string }} Bench
 */

/** The demo world and 500 learners, each signed in with a quiz open and answered. @returns {Promise<Bench>} */
export async function startBenchServer() {
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-bench-'));
	const file = join(folder, 'world.json');
	const server = await startDemoServer({ world: file, furnish: 'tests/bench/furnish-bench.ts' });
	const world = JSON.parse(readFileSync(file, 'utf8'));
	rmSync(folder, { recursive: true });
	return { ...server, ...world };
}
