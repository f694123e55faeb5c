import BetterSqlite3 from 'better-sqlite3';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrationsFolder } from '#lib/server/platform/db/database.ts';

/** Where `migrate` looks for migrations: the same path below a folder of our own. */
let place: string;
const data = () => join(place, 'data');
const migrations = () => join(place, migrationsFolder('sqlite'));

beforeEach(() => {
	place = mkdtempSync(join(tmpdir(), 'rahbar-rebuild-'));
	cpSync(inject('templates').sqliteFolder, data(), { recursive: true });
	cpSync(migrationsFolder('sqlite'), migrations(), { recursive: true });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test('a migration that rebuilds a parent table keeps its children and their keys', () => {
	const before = count();
	addMigration(rebuildOf('accounts'));
	expect(migrate()).toEqual({ code: 0, said: '' });
	expect(count()).toEqual(before);
	expect(before.sessions + before.postings).toBeGreaterThan(0);
	expect(open((db) => db.pragma('foreign_key_check'))).toEqual([]);
	expect(open((db) => db.prepare("select sql from sqlite_master where name = 'postings'").pluck().get())).toContain(
		'accounts'
	);
});

test('a migration that would lose children is refused', () => {
	addMigration('delete from institutes;');
	const { code, said } = migrate();
	expect(code).not.toBe(0);
	expect(said).toMatch(/broke \d+ foreign keys/);
});

/** How SQLite changes what ALTER TABLE cannot: a new table, the rows over, the old one dropped, the name taken back. */
function rebuildOf(table: string): string {
	const create = open((db) => db.prepare('select sql from sqlite_master where name = ?').pluck().get(table)) as string;
	return [
		create.replace(table, `__new_${table}`),
		`insert into __new_${table} select * from ${table};`,
		`drop table ${table};`,
		`alter table __new_${table} rename to ${table};`
	].join('\n--> statement-breakpoint\n');
}

function addMigration(statements: string): void {
	const file = join(migrations(), 'meta/_journal.json');
	const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: object[] };
	journal.entries.push({
		idx: journal.entries.length,
		version: '7',
		when: 4_102_444_800_000,
		tag: '9999-test',
		breakpoints: true
	});
	writeFileSync(file, JSON.stringify(journal));
	writeFileSync(join(migrations(), '9999-test.sql'), statements);
}

function migrate(): { code: number | null; said: string } {
	const loader = resolve('node_modules/tsx/dist/loader.mjs');
	const { status, stderr } = spawnSync(
		process.execPath,
		['--import', loader, resolve('tests/support/open-database.ts'), data()],
		{
			cwd: place,
			encoding: 'utf8'
		}
	);
	return { code: status, said: stderr };
}

function count() {
	return open((db) => {
		const of = (table: string) => db.prepare(`select count(*) from ${table}`).pluck().get() as number;
		return { accounts: of('accounts'), sessions: of('sessions'), postings: of('postings'), grants: of('grants') };
	});
}

function open<Value>(work: (db: BetterSqlite3.Database) => Value): Value {
	const db = new BetterSqlite3(join(data(), 'rahbar.sqlite'));
	try {
		return work(db);
	} finally {
		db.close();
	}
}
