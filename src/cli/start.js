/**
 * npm start: on a fresh checkout installs, builds, migrates, seeds the demo world and serves; afterwards only what has
 * changed is done again. `--setup-only` stops before serving.
 */
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt, ensureInstalled, nodeProblem, root, run, runTypeScript } from './setup.js';

const isSetupOnly = process.argv.includes('--setup-only');

try {
	await start();
} catch (problem) {
	stop(problem instanceof Error ? problem.message : String(problem));
}

async function start() {
	const unfit = nodeProblem();
	if (unfit) stop(unfit);
	process.chdir(root);
	stopWithNpm();
	process.env.RAHBAR_MODE ||= 'demo';
	process.env.PORT ||= '3000';
	if (!isSetupOnly) await refuseTakenPort(Number(process.env.PORT), process.env.HOST || '0.0.0.0');

	await ensureInstalled();
	await ensureBuilt();
	await run(process.execPath, ['build/index.js', '--check-environment'], { isQuiet: true });
	const accounts = await prepareDatabase();
	if (!isSetupOnly) {
		await import(pathToFileURL(join(root, 'build/index.js')).href);
		console.log(`\nRahbar is ready:\n${addresses(Number(process.env.PORT)).join('\n')}`);
	}
	console.log(`\n${accounts.trim()}\n`);
	if (!isSetupOnly) console.log('Stop it with Ctrl+C; what was learned is kept.\n');
}

/** npm runs us behind a shell: a signal to npm ends that shell and never reaches us. So we stop when the shell is gone. */
function stopWithNpm() {
	if (!process.env.npm_lifecycle_event) return;
	const shell = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === shell) return;
		clearInterval(watch);
		process.kill(process.pid, 'SIGTERM');
	}, 500);
	watch.unref();
}

/** Migrates; in demo and test mode also seeds the demo world when it is missing, and says who lives in it. */
async function prepareDatabase() {
	const command = process.env.RAHBAR_MODE === 'production' ? 'migrate' : 'seed';
	return runTypeScript(`src/cli/${command}.ts`, [], { isQuiet: true });
}

/**
 * Better told now than after two minutes of installing.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function refuseTakenPort(port, host) {
	return new Promise((resolve) => {
		if (!(port > 0 && port < 65_536)) return resolve(); // the server names a wrong PORT with all other problems
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) => {
			if (code === 'EADDRINUSE')
				stop(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=3001 npm start`);
			if (code === 'EACCES')
				stop(`Port ${port} may not be used by this account. Choose another port: PORT=3001 npm start`);
			resolve();
		});
		probe.listen(port, host, () => probe.close(() => resolve()));
	});
}

/** @param {number} port */
function addresses(port) {
	const here = process.env.ORIGIN || `http://localhost:${port}`;
	const near = Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => `  http://${address}:${port}  (phones on the same network)`);
	return [`  ${here}`, ...(process.env.HOST === '127.0.0.1' || process.env.ORIGIN ? [] : near)];
}

/**
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
	console.error(`\n${sentence}\n`);
	process.exit(1);
}
