/**
 * The built server with a demo world of its own, for end-to-end tests, measurements and pictures:
 * node tests/support/demo-server.js --database sqlite --port 4173
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, runTypeScript } from '../../src/cli/setup.js';
import { freePort } from './free-port.js';
import { createDatabase, dropDatabase, startPostgres } from './postgres.js';

/**
 * @param {{ database?: string, port?: number, world?: string, furnish?: string, env?: Record<string, string> }} options `world`: a file for where things are that the script `furnish` puts there
 * @returns {Promise<{ url: string, pid: number, stop: () => Promise<void> }>}
 */
export async function startDemoServer({
	database = 'sqlite',
	port,
	world,
	furnish = 'tests/support/furnish-world.ts',
	env: more = {}
} = {}) {
	const chosen = port ?? (await freePort());
	const stage = database === 'postgres' ? await onPostgres() : onSqlite();
	const given = { ...process.env, ...more };
	delete given.DATABASE_URL;
	const env = {
		...given,
		RAHBAR_MODE: 'test',
		RAHBAR_REMINDERS: 'files',
		PORT: String(chosen),
		HOST: '127.0.0.1',
		ORIGIN: `http://localhost:${chosen}`,
		...stage.env
	};
	await runTypeScript('src/cli/seed.ts', [], { isQuiet: true, env });
	if (world) writeFileSync(world, await runTypeScript(furnish, [], { isQuiet: true, env }));

	const server = spawn(process.execPath, ['build/index.js'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = new Promise((resolve) => server.once('close', resolve));
	await new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
		server.stdout.on('data', (chunk) => {
			if (String(chunk).includes('"level":"error"')) process.stderr.write(chunk);
			if (String(chunk).includes('"Serving"')) resolve();
		});
		void ended.then(() => reject(new Error('The server did not start.')));
	});
	return {
		url: `http://localhost:${chosen}`,
		pid: server.pid ?? 0,
		stop: async () => {
			server.kill('SIGTERM');
			await ended;
			await stage.stop();
			if (world) rmSync(world, { force: true });
		}
	};
}

function onSqlite() {
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-demo-'));
	return { env: { DATA_DIR: folder }, stop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function onPostgres() {
	const { url, stop } = await startPostgres();
	const name = `rahbar_demo_${process.pid}`;
	const env = { DATABASE_URL: await createDatabase(url, name) };
	return { env, stop: () => dropDatabase(url, name).then(stop) };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const { values } = parseArgs({
		options: {
			database: { type: 'string', default: 'sqlite' },
			port: { type: 'string', default: '4173' },
			world: { type: 'string' }
		}
	});
	const server = await startDemoServer({ database: values.database, port: Number(values.port), world: values.world });
	console.log(`Demo world at ${server.url}`);
	const stop = () => void server.stop().then(() => process.exit(0));
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}
