import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from '../../src/cli/setup.js';
import { freePort } from './free-port.js';

/** @typedef {{ passed: number, failures: string[] }} Outcome */

/** A run that takes longer than this hangs. */
const LONGEST_RUN_MS = 30 * 60_000;

/**
 * @param {string} project
 * @returns {Promise<Outcome>}
 */
export function runVitest(project) {
	return withReport(async (report) => {
		const parameters = ['run', '--project', project, '--reporter=json', `--outputFile=${report}`];
		const ran = await runTool('vitest/vitest.mjs', parameters);
		return summarise(ran, report, ({ numPassedTests, testResults }) => ({
			passed: numPassedTests,
			failures: testResults.flatMap(vitestFailures)
		}));
	});
}

/**
 * @param {string} database
 * @returns {Promise<Outcome>}
 */
export function runPlaywright(database) {
	return withReport(async (report) => {
		const env = { E2E_DATABASE: database, E2E_PORT: String(await freePort()), PLAYWRIGHT_JSON_OUTPUT_NAME: report };
		const ran = await runTool(
			'@playwright/test/cli.js',
			['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=json'],
			env
		);
		return summarise(ran, report, ({ stats, suites, errors }) => ({
			passed: stats.expected,
			failures: [...suites.flatMap(playwrightFailures), ...errors.map(firstLines)]
		}));
	});
}

/**
 * @param {(report: string) => Promise<Outcome>} work
 */
async function withReport(work) {
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-report-'));
	try {
		return await work(join(folder, 'report.json'));
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/**
 * @param {string} tool below node_modules
 * @param {string[]} parameters
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ code: number | null, said: string }>}
 */
function runTool(tool, parameters, env = {}) {
	return new Promise((resolve) => {
		const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...parameters], {
			cwd: root,
			env: { ...process.env, ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: LONGEST_RUN_MS
		});
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk) => (said = (said + chunk).slice(-20_000)));
		child.on('error', (problem) => resolve({ code: 1, said: String(problem) }));
		child.on('close', (code) => resolve({ code, said }));
	});
}

/**
 * @param {{ code: number | null, said: string }} ran
 * @param {string} report
 * @param {(report: any) => Outcome} read
 * @returns {Outcome}
 */
function summarise({ code, said }, report, read) {
	if (!existsSync(report)) return { passed: 0, failures: [`the run broke before any result:\n${said.trim()}`] };
	const outcome = read(JSON.parse(readFileSync(report, 'utf8')));
	if (code !== 0 && outcome.failures.length === 0)
		outcome.failures.push(`every test passed, yet the run failed:\n${said.trim()}`);
	if (code === 0 && outcome.passed === 0) outcome.failures.push('no test ran');
	return outcome;
}

/**
 * @param {{ name: string, status: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }} file
 * @returns {string[]}
 */
function vitestFailures({ name, status, message, assertionResults }) {
	const path = relative(root, name);
	const failures = assertionResults
		.filter((test) => test.status === 'failed')
		.map((test) => `${path} › ${test.fullName}\n${firstLines({ message: test.failureMessages.join('\n') })}`);
	return status === 'failed' && failures.length === 0 ? [`${path}\n${firstLines({ message })}`] : failures;
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function playwrightFailures({ suites = [], specs = [] }) {
	const own = specs.flatMap((/** @type {any} */ { title, file, line, tests }) =>
		tests
			.filter((/** @type {any} */ test) => test.status === 'unexpected' || test.status === 'flaky')
			.map((/** @type {any} */ test) => {
				const problem = test.results.at(-1)?.error ?? { message: test.results.at(-1)?.status };
				return `${file}:${line} › ${title} [${test.projectName}]\n${firstLines(problem)}`;
			})
	);
	return [...own, ...suites.flatMap(playwrightFailures)];
}

/** @param {{ message?: string }} problem */
function firstLines({ message = '' }) {
	return message
		.replace(/\u001b\[[0-9;]*m/g, '')
		.split('\n')
		.slice(0, 30)
		.map((line) => `    ${line}`)
		.join('\n');
}
