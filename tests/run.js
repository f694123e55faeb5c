/**
 * npm test: installs what is missing, runs everything, ends in one line `N passed, N failed`.
 * `node tests/run.js unit e2e-sqlite` runs only these steps. A step that crashes counts as one failure.
 */
import { ensureBuilt, ensureInstalled, nodeProblem, root } from '../src/cli/setup.js';

const unfit = nodeProblem();
if (unfit) {
	console.error(unfit);
	process.exit(1);
}
process.chdir(root);
const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;

await take('install', async () => {
	await ensureInstalled();
	return { passed: 0, failures: [] };
});
if (failed === 0) {
	// These stand on packages, which the step before may just have installed.
	const { runPlaywright, runVitest } = await import('./support/runners.js');
	const { ensureChromium } = await import('./support/chromium.js');
	await take('unit', () => runVitest('unit'));
	await take('architecture', () => runVitest('architecture'));
	await take('integration', () => runVitest('integration'));
	const isBuilt = await take('build', async () => {
		await ensureBuilt();
		return { passed: 0, failures: [] };
	});
	for (const database of isBuilt ? ['sqlite', 'postgres'] : []) {
		await take(`e2e-${database}`, async () => {
			process.env.CHROMIUM_PATH = await ensureChromium();
			return runPlaywright(database);
		});
	}
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

/**
 * @param {string} name
 * @param {() => Promise<{ passed: number, failures: string[] }>} step
 */
async function take(name, step) {
	const isNeeded = name === 'install' || (name === 'build' && wanted.some((each) => each.startsWith('e2e')));
	if (wanted.length > 0 && !wanted.includes(name) && !isNeeded) return true;
	const startedAt = Date.now();
	const outcome = await step().catch((problem) => ({
		passed: 0,
		failures: [`${name} crashed: ${problem?.message ?? problem}`]
	}));
	passed += outcome.passed;
	failed += outcome.failures.length;
	for (const failure of outcome.failures) console.log(`\n✗ ${failure}`);
	const seconds = Math.round((Date.now() - startedAt) / 1000);
	console.log(
		`${outcome.failures.length > 0 ? '✗' : '✓'} ${name}: ${outcome.passed} passed, ${outcome.failures.length} failed (${seconds} s)`
	);
	return outcome.failures.length === 0;
}
