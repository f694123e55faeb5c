import { spawn } from 'node:child_process';
import { expect } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import { findUndelivered } from '#lib/server/wiring.ts';
import { settableClock } from './clock.ts';
import { openAgain } from './database.ts';
import { runJobs } from './jobs.ts';

/** Does a work in a process of its own that is killed in the midst of it (see apply-and-die.ts). Fails where it came through: then nothing was tested. */
export async function applyAndDie({ config }: App, args: string[]): Promise<void> {
	const database = config.databaseUrl ? { DATABASE_URL: config.databaseUrl } : { DATA_DIR: config.dataDir };
	const child = spawn(process.execPath, ['--import', 'tsx', 'tests/support/apply-and-die.ts', ...args], {
		env: { PATH: process.env.PATH, RAHBAR_MODE: 'test', ...database },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const signal = await new Promise((resolve) => child.once('close', (_, by) => resolve(by)));
	expect(signal, args.join(' ')).toBe('SIGKILL');
}

/** What a server does some minutes after its next start. */
export async function startAgain(app: App): Promise<void> {
	const later = await openAgain(app, { clock: settableClock(new Date(Date.now() + 5 * 60_000)) });
	await findUndelivered(systemContext(later));
	await runJobs(later);
	await later.close();
}
