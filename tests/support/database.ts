import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, inject } from 'vitest';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { createApp, type App } from '#lib/server/app.ts';
import type { Chance, Clock } from '#lib/server/platform/clock.ts';
import type { Config } from '#lib/server/platform/config.ts';
import type { Logger } from '#lib/server/platform/logger.ts';
import { realCatalogue } from './catalogue.ts';
import { settableClock } from './clock.ts';
import { testConfig } from './config.ts';
import { testLog } from './log.ts';
import { createDatabase, dropDatabase } from './postgres.js';

export { signedIn } from './people.ts';

export type Engine = 'sqlite' | 'postgres';
export type Overrides = {
	clock?: Clock;
	chance?: Chance;
	mode?: Config['mode'];
	catalogue?: Catalogue;
	log?: Logger;
	env?: Record<string, string>;
};
/** A fresh demo world on the engine of the surrounding `describe`; closed and dropped after the test. */
export type Open = (overrides?: Overrides) => Promise<App>;

type Fresh = { env: Record<string, string>; drop(): Promise<void> };

const fresh: Record<Engine, () => Promise<Fresh>> = { sqlite: freshSqlite, postgres: freshPostgres };

/** The same tests on both engines. `TEST_DATABASE` narrows it to one. */
export function eachDatabase(define: (open: Open, engine: Engine) => void): void {
	const engines = (process.env.TEST_DATABASE?.split(',') ?? ['sqlite', 'postgres']) as Engine[];
	describe.each(engines)('%s', (engine) => {
		const undo: (() => Promise<void>)[] = [];
		afterEach(async () => {
			for (const step of undo.splice(0).reverse()) await step();
		});
		define(async (overrides = {}) => {
			const { env, drop } = await fresh[engine]();
			undo.push(drop);
			const app = await openApp({ ...env, ...overrides.env }, overrides);
			undo.push(() => app.close());
			return app;
		}, engine);
	});
}

/** A second process on the same database, so to say. Close it yourself. */
export function openAgain(app: App, overrides: Overrides = {}): Promise<App> {
	const { databaseUrl, dataDir, mode } = app.config;
	return openApp(databaseUrl ? { DATABASE_URL: databaseUrl } : { DATA_DIR: dataDir }, {
		mode,
		catalogue: app.catalogue,
		...overrides
	});
}

function openApp(env: Record<string, string>, { mode, catalogue, clock, chance, log }: Overrides): Promise<App> {
	return createApp({
		config: testConfig(env, mode),
		catalogue: catalogue ?? realCatalogue(),
		log: log ?? testLog,
		clock: clock ?? settableClock(),
		chance
	});
}

async function freshSqlite(): Promise<Fresh> {
	const folder = mkdtempSync(join(tmpdir(), 'rahbar-test-'));
	cpSync(inject('templates').sqliteFolder, folder, { recursive: true });
	return { env: { DATA_DIR: folder }, drop: async () => rmSync(folder, { recursive: true, force: true }) };
}

async function freshPostgres(): Promise<Fresh> {
	const { postgresUrl, postgresTemplate } = inject('templates');
	const name = `rahbar_${randomUUID().replaceAll('-', '')}`;
	return {
		env: { DATABASE_URL: await createDatabase(postgresUrl, name, postgresTemplate) },
		drop: () => dropDatabase(postgresUrl, name)
	};
}
