import { statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import type { DatabaseReport } from './database.ts';

export function reportSqlite(writer: BetterSqlite3.Database, file: string): DatabaseReport {
	const read = (name: string) => writer.pragma(name, { simple: true });
	const ask = (query: string) => writer.prepare(query).pluck().get();
	return {
		version: `SQLite ${String(ask('select sqlite_version()'))}`,
		sizeBytes: Number(read('page_count')) * Number(read('page_size')),
		walBytes: statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0,
		migrations: Number(ask('select count(*) from __drizzle_migrations')),
		checks: [
			{ name: 'journal_mode = wal', isFine: read('journal_mode') === 'wal' },
			{ name: 'synchronous = full', isFine: read('synchronous') === 2 },
			{ name: 'foreign_keys = on', isFine: read('foreign_keys') === 1 }
		]
	};
}
