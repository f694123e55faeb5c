import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Config } from '../config.ts';
import type { Schema } from './schema.ts';

type Canonical = NodePgDatabase<Schema>;

/** What both engines share; `.get`, `.all`, `.run` (SQLite) and `.execute` (PostgreSQL) do not compile. */
export type Reader = { t: Schema } & Pick<Canonical, 'select' | 'selectDistinct' | '$count'>;
/** Only a unit of work hands one out. */
export type Transaction = Reader & Pick<Canonical, 'insert' | 'update' | 'delete'>;

export type Database = {
	dialect: 'sqlite' | 'postgres';
	read: Reader;
	/** Runs `work` in a transaction. It may run twice (PostgreSQL retries), so it must be short and free of other effects. */
	write<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value>;
	/** Calls `seen` with each SQL text from now on; returns how to stop. Tests count queries with it. */
	watch(seen: (query: string) => void): () => void;
	/** How the database is, for whoever runs the system. */
	report(): Promise<DatabaseReport>;
	/** Throws where the database cannot answer. */
	ping(): Promise<void>;
	close(): Promise<void>;
};

export type DatabaseReport = {
	version: string;
	sizeBytes: number;
	/** SQLite's log of writes beside the file; null on PostgreSQL. */
	walBytes: number | null;
	/** Migrations that ran here. */
	migrations: number;
	/** What keeps acknowledged writes through a power cut. */
	checks: { name: string; isFine: boolean }[];
};

/** Opens, checks and migrates. PostgreSQL where `databaseUrl` is given, else a SQLite file below `dataDir`. */
export async function openDatabase(
	config: Pick<Config, 'databaseUrl' | 'dataDir' | 'databasePool'>
): Promise<Database> {
	if (config.databaseUrl) {
		const { openPostgres } = await import('./postgres.ts');
		return openPostgres(config.databaseUrl, config.databasePool);
	}
	const { openSqlite } = await import('./sqlite.ts');
	return openSqlite(config.dataDir);
}

/** The drizzle instance narrowed to what both engines have, with the tables of its dialect. */
export function narrow<Narrowed extends Reader>(drizzle: object, tables: Schema): Narrowed {
	return Object.assign(Object.create(drizzle) as object, { t: tables }) as Narrowed;
}

export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
	return `src/lib/server/platform/db/migrations/${dialect}`;
}
