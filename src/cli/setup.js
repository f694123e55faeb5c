/**
 * What must stand before anything of ours can run: Node, packages, a build. Plain JavaScript without imports from
 * packages, because it runs before any is installed.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = [20, 19];
const installStamp = join(root, 'node_modules/.rahbar-stamp');
const buildStamp = join(root, 'build/.stamp');
const buildInputs = [
	'src',
	'content',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts',
	'vite.server.config.ts'
];

/** A sentence where this Node cannot run us, else null. */
export function nodeProblem(version = process.versions.node) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	const [wantedMajor = 0, wantedMinor = 0] = OLDEST_NODE;
	if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return null;
	return `Rahbar needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${version}. Install a newer one from https://nodejs.org and try again.`;
}

/** Installs what the lockfile names, where that is not there already. */
export async function ensureInstalled() {
	if (isInstalled()) return;
	console.log('Installing packages; this takes about two minutes, once…');
	await run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
	writeFileSync(installStamp, nameInstallation());
}

/** Builds where an input has changed since the last build. */
export async function ensureBuilt() {
	const wanted = hashInputs();
	if (existsSync(buildStamp) && readFileSync(buildStamp, 'utf8') === wanted) return;
	console.log('Building; this takes about a minute…');
	rmSync(buildStamp, { force: true });
	await run('npm', ['run', '--silent', 'build'], { isQuiet: true });
	writeFileSync(buildStamp, wanted);
}

/**
 * Runs a command in the project's root. Rejects where it fails, with what it said when `isQuiet`.
 * @param {string} command
 * @param {string[]} parameters
 * @param {{ isQuiet?: boolean, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<string>} what it wrote to its output, when `isQuiet`
 */
export function run(command, parameters, { isQuiet = false, env = process.env } = {}) {
	return new Promise((resolve, reject) => {
		const child = spawn(command, parameters, {
			cwd: root,
			env,
			stdio: isQuiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
		});
		let said = '';
		let wrote = '';
		child.stdout?.on('data', (chunk) => {
			wrote += chunk;
			said += chunk;
		});
		child.stderr?.on('data', (chunk) => (said += chunk));
		child.on('error', reject);
		child.on('close', (code, signal) => {
			if (code === 0) resolve(wrote);
			else
				reject(
					new Error(said.trim() || `\`${command} ${parameters.join(' ')}\` ended with ${signal ?? `code ${code}`}.`)
				);
		});
	});
}

/**
 * Runs one of our TypeScript commands.
 * @param {string} file
 * @param {string[]} parameters
 * @param {{ isQuiet?: boolean, env?: NodeJS.ProcessEnv }} options
 */
export function runTypeScript(file, parameters = [], options = {}) {
	return run(process.execPath, [join(root, 'node_modules/tsx/dist/cli.mjs'), file, ...parameters], options);
}

/** npm leaves a list of what it installed; it must agree with the lockfile, and native packages with this Node. */
function isInstalled() {
	const list = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(list)) return false;
	const stamp = existsSync(installStamp) ? readFileSync(installStamp, 'utf8') : null;
	if (stamp === nameInstallation() && statSync(installStamp).mtimeMs >= statSync(list).mtimeMs) return true;
	if (stamp && !stamp.startsWith(abi())) return false;
	const installed = JSON.parse(readFileSync(list, 'utf8')).packages;
	const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
	const isThere = (/** @type {string} */ path) => installed[path]?.version === wanted[path].version;
	const needed = Object.keys(wanted).filter((path) => path !== '' && !wanted[path].optional);
	// npm at times drops all binaries of this platform when something else is installed by hand.
	const binaries = Object.keys(wanted).filter((path) => isForHere(wanted[path]));
	return needed.every(isThere) && (binaries.length === 0 || binaries.some(isThere));
}

/** @param {{ optional?: boolean, os?: string[], cpu?: string[] }} entry of the lockfile */
function isForHere({ optional, os, cpu }) {
	return Boolean(optional && os?.includes(process.platform) && cpu?.includes(process.arch));
}

function nameInstallation() {
	return `${abi()} ${createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex')}`;
}

function abi() {
	return `${process.platform}-${process.arch}-${process.versions.modules}`;
}

function hashInputs() {
	const hash = createHash('sha256');
	for (const file of buildInputs.flatMap(filesBelow).sort()) {
		if (!file.endsWith('.test.ts'))
			hash
				.update(`${file}\0`)
				.update(readFileSync(join(root, file)))
				.update('\0');
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
	if (!existsSync(join(root, path))) return [];
	if (/\.(ts|js|json)$/.test(path)) return [path];
	return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(root.length));
}
