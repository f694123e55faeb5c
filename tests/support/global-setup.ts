import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { seedDemoWorld } from '../../src/cli/seed.ts';
import { createApp } from '../../src/lib/server/app.ts';
import { realCatalogue } from './catalogue.ts';
import { settableClock } from './clock.ts';
import { testConfig } from './config.ts';
import { testLog } from './log.ts';
import { createDatabase, dropDatabase, startPostgres } from './postgres.js';

export type Templates = { sqliteFolder: string; postgresUrl: string; postgresTemplate: string };

declare module 'vitest' {
	interface ProvidedContext {
		templates: Templates;
	}
}

/** One migrated and seeded database of each engine, of which every test gets a copy. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
	const sqliteFolder = mkdtempSync(join(tmpdir(), 'rahbar-tests-'));
	const { url, stop } = await startPostgres();
	const postgresTemplate = `rahbar_template_${process.pid}`;
	const tearDown = async () => {
		rmSync(sqliteFolder, { recursive: true, force: true });
		await dropDatabase(url, postgresTemplate);
		await stop();
	};
	try {
		await seedTemplate({ DATA_DIR: sqliteFolder });
		await seedTemplate({ DATABASE_URL: await createDatabase(url, postgresTemplate) });
	} catch (problem) {
		await tearDown(); // or a server nobody stops would keep this process alive
		throw problem;
	}
	provide('templates', { sqliteFolder, postgresUrl: url, postgresTemplate });
	return tearDown;
}

async function seedTemplate(env: Record<string, string>): Promise<void> {
	const app = await createApp({
		config: testConfig(env),
		catalogue: realCatalogue(),
		log: testLog,
		clock: settableClock()
	});
	await seedDemoWorld(app);
	await app.close();
}
