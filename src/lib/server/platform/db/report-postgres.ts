import type pg from 'pg';
import type { DatabaseReport } from './database.ts';

export async function reportPostgres(pool: pg.Pool): Promise<DatabaseReport> {
	const ask = async (query: string) =>
		Object.values((await pool.query<Record<string, string>>(query)).rows[0] ?? {})[0];
	return {
		version: `PostgreSQL ${String(await ask('show server_version'))}`,
		sizeBytes: Number(await ask('select pg_database_size(current_database())')),
		walBytes: null,
		migrations: Number(await ask('select count(*) from drizzle.__drizzle_migrations')),
		checks: [
			{ name: 'fsync = on', isFine: (await ask('show fsync')) === 'on' },
			{ name: 'synchronous_commit = on', isFine: (await ask('show synchronous_commit')) !== 'off' },
			{ name: 'full_page_writes = on', isFine: (await ask('show full_page_writes')) === 'on' }
		]
	};
}
