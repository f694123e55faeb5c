/**
 * npm run db:new -- add-cohorts
 * Writes the next migration of both engines from the schema, named by hand. Read the SQL before you commit it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	generateDrizzleJson,
	generateMigration,
	generateSQLiteDrizzleJson,
	generateSQLiteMigration
} from 'drizzle-kit/api';
import { migrationsFolder } from '#lib/server/platform/db/database.ts';
import { postgresSchema, sqliteSchema } from '#lib/server/platform/db/schema.ts';

type Journal = {
	version: string;
	dialect: string;
	entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9-]+$/.test(name)) {
	console.error('Give the migration a name, such as: npm run db:new -- add-cohorts');
	process.exit(2);
}

await write('sqlite', 'sqlite', async (previous) => {
	const current = await generateSQLiteDrizzleJson(sqliteSchema, previous?.id);
	const empty = await generateSQLiteDrizzleJson({});
	return { current, statements: await generateSQLiteMigration((previous ?? empty) as typeof current, current) };
});
await write('postgres', 'postgresql', async (previous) => {
	const current = generateDrizzleJson(postgresSchema, previous?.id);
	return {
		current,
		statements: await generateMigration((previous ?? generateDrizzleJson({})) as typeof current, current)
	};
});

async function write(
	engine: 'sqlite' | 'postgres',
	dialect: string,
	generate: (previous: { id: string } | null) => Promise<{ current: object; statements: string[] }>
): Promise<void> {
	const folder = migrationsFolder(engine);
	mkdirSync(join(folder, 'meta'), { recursive: true });
	const journalFile = join(folder, 'meta/_journal.json');
	const journal: Journal = existsSync(journalFile)
		? JSON.parse(readFileSync(journalFile, 'utf8'))
		: { version: '7', dialect, entries: [] };
	const last = journal.entries.at(-1);
	const previous = last ? JSON.parse(readFileSync(join(folder, `meta/${last.tag}.json`), 'utf8')) : null;
	const { current, statements } = await generate(previous);
	if (statements.length === 0) return console.log(`${engine}: nothing has changed`);
	const tag = `${String(journal.entries.length + 1).padStart(4, '0')}-${name}`;
	writeFileSync(join(folder, `${tag}.sql`), `${statements.join('\n--> statement-breakpoint\n')}\n`);
	writeFileSync(join(folder, `meta/${tag}.json`), `${JSON.stringify(current)}\n`);
	journal.entries.push({
		idx: journal.entries.length,
		version: '7',
		when: Math.max(Date.now(), (last?.when ?? 0) + 1),
		tag,
		breakpoints: true
	});
	writeFileSync(journalFile, `${JSON.stringify(journal, null, '\t')}\n`);
	console.log(`${engine}: ${tag} (${statements.length} statements)`);
}
