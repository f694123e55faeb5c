import { AsyncLocalStorage } from 'node:async_hooks';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { migrationsFolder, narrow, type Database, type Reader, type Transaction } from './database.ts';
import { isRetryable, isUniqueViolation } from './dialect.ts';
import { reportPostgres } from './report-postgres.ts';
import { postgresSchema } from './schema.ts';

/** Any number that no other program on the same server is likely to lock. */
const MIGRATION_LOCK = 7_272_011;
const OLDEST_POSTGRES = 130_000;
const MOST_RETRIES = 12;

/** Many processes may share it: serializable transactions, tried again on conflict; one process migrates at a time. */
export async function openPostgres(url: string, size: number): Promise<Database> {
	const pool = new pg.Pool({ connectionString: url, max: size });
	pool.on('error', () => undefined); // an idle connection that broke is replaced by the pool
	await migrateAlone(pool);

	const watchers = new Set<(query: string) => void>();
	const logger = { logQuery: (query: string) => watchers.forEach((seen) => seen(query)) };
	const database = drizzle(pool, { schema: postgresSchema, logger });
	const open = new AsyncLocalStorage<Transaction>();

	async function inTransaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
		for (let tries = 0; ; tries++) {
			try {
				return await database.transaction(
					(raw) => {
						const tx = narrow<Transaction>(raw, postgresSchema);
						return open.run(tx, () => work(tx));
					},
					{ isolationLevel: 'serializable' }
				);
			} catch (error) {
				// A key that two transactions looked for and both wrote: the loser looks once more, and now finds it.
				const isRace = tries === 0 && isUniqueViolation(error);
				if (tries >= MOST_RETRIES || !(isRace || isRetryable(error))) throw error;
				await new Promise((resolve) => setTimeout(resolve, Math.random() * 10 * 2 ** Math.min(tries, 6)));
			}
		}
	}

	return {
		dialect: 'postgres',
		read: narrow<Reader>(database, postgresSchema),
		write: (work) => {
			const outer = open.getStore();
			return outer ? work(outer) : inTransaction(work);
		},
		watch: (seen) => {
			watchers.add(seen);
			return () => watchers.delete(seen);
		},
		report: () => reportPostgres(pool),
		ping: async () => void (await pool.query('select 1')),
		close: () => pool.end()
	};
}

async function migrateAlone(pool: pg.Pool): Promise<void> {
	const connection = await pool.connect();
	try {
		const { rows } = await connection.query<{ server_version_num: string }>('show server_version_num');
		if (Number(rows[0]?.server_version_num) < OLDEST_POSTGRES) throw new Error('PostgreSQL is older than version 13.');
		await connection.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await migrate(drizzle(connection), { migrationsFolder: migrationsFolder('postgres') });
	} finally {
		await connection.query('select pg_advisory_unlock_all()').catch(() => undefined);
		connection.release();
	}
}
