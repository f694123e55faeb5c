import { createHash } from 'node:crypto';
import {
	generateDrizzleJson,
	generateMigration,
	generateSQLiteDrizzleJson,
	generateSQLiteMigration
} from 'drizzle-kit/api';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrationsFolder } from '#lib/server/platform/db/database.ts';
import { postgresSchema, sqliteSchema } from '#lib/server/platform/db/schema.ts';

type Engine = 'sqlite' | 'postgres';
type Journal = { entries: { idx: number; when: number; tag: string }[] };

const engines: Engine[] = ['sqlite', 'postgres'];
const kept: Record<string, string> = JSON.parse(readFileSync('tests/regressions/migrations.json', 'utf8'));
const journalOf = (engine: Engine): Journal =>
	JSON.parse(readFileSync(join(migrationsFolder(engine), 'meta/_journal.json'), 'utf8'));
const filesOf = (engine: Engine) =>
	readdirSync(migrationsFolder(engine))
		.filter((name) => name.endsWith('.sql'))
		.sort();

test('both engines have the same migrations', () => {
	expect(filesOf('sqlite')).toEqual(filesOf('postgres'));
});

test.each(engines)('the journal of %s names every migration, in order', (engine) => {
	const { entries } = journalOf(engine);
	expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(filesOf(engine));
	expect(entries.map(({ when }) => when)).toEqual(entries.map(({ when }) => when).sort((a, b) => a - b));
});

test.each(engines)('no migration of %s that was ever released has changed', (engine) => {
	const now = Object.fromEntries(
		filesOf(engine).map((name) => [`${engine}/${name}`, hashOf(join(migrationsFolder(engine), name))])
	);
	const before = Object.fromEntries(Object.entries(kept).filter(([name]) => name.startsWith(`${engine}/`)));
	expect(
		now,
		'databases in the field ran the old text: write a new migration; its line is added to tests/regressions/migrations.json'
	).toEqual(before);
});

test('SQLite has a migration for every change of the schema', async () => {
	const current = await generateSQLiteDrizzleJson(sqliteSchema);
	expect(
		await generateSQLiteMigration(lastSnapshot('sqlite') as typeof current, current),
		'run npm run db:new -- <name>'
	).toEqual([]);
});

test('PostgreSQL has a migration for every change of the schema', async () => {
	const current = generateDrizzleJson(postgresSchema);
	expect(
		await generateMigration(lastSnapshot('postgres') as typeof current, current),
		'run npm run db:new -- <name>'
	).toEqual([]);
});

function lastSnapshot(engine: Engine): unknown {
	const { tag } = journalOf(engine).entries.at(-1)!;
	return JSON.parse(readFileSync(join(migrationsFolder(engine), `meta/${tag}.json`), 'utf8'));
}

function hashOf(file: string): string {
	return createHash('sha256').update(readFileSync(file)).digest('hex');
}
