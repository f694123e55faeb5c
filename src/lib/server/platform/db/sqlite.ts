import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { migrationsFolder, narrow, type Database, type Reader, type Transaction } from './database.ts';
import { reportSqlite } from './report-sqlite.ts';
import { sqliteSchema } from './schema.ts';

/** SQLite 3.37 brought the table features that the migrations rely on. */
const OLDEST_SQLITE = [3, 37];

/** Of a large file so much is read where the system keeps it anyway, without a call for each page: lists are four times as fast. */
const MAPPED_MOST = 2_147_418_112;

/**
 * One connection writes, in turn, each transaction behind `BEGIN IMMEDIATE`; another only reads. A stray write through
 * the reader throws, and a second writer inside this process cannot block the event loop.
 */
export async function openSqlite(dataDir: string): Promise<Database> {
	mkdirSync(dataDir, { recursive: true });
	const file = join(dataDir, 'rahbar.sqlite');
	const writer = new BetterSqlite3(file, { timeout: 10_000 });
	prepare(writer);
	migrateSafely(writer);
	// Tells the planner how much there is of what; without, it takes any index that fits at all.
	writer.pragma('optimize = 0x10002');
	assertSafe(writer, file);
	const reader = new BetterSqlite3(file, { readonly: true, timeout: 10_000 });
	reader.pragma('busy_timeout = 10000');
	reader.pragma(`mmap_size = ${MAPPED_MOST}`);

	const watchers = new Set<(query: string) => void>();
	const logger = { logQuery: (query: string) => watchers.forEach((seen) => seen(query)) };
	const tables = sqliteSchema;
	const read = narrow<Reader>(drizzle(reader, { logger }), tables);
	const transaction = narrow<Transaction>(drizzle(writer, { logger }), tables);
	const open = new AsyncLocalStorage<true>();
	let tail: Promise<unknown> = Promise.resolve();

	async function inTransaction<Value>(work: (tx: Transaction) => Promise<Value>): Promise<Value> {
		writer.exec('BEGIN IMMEDIATE');
		try {
			const value = await open.run(true, () => work(transaction));
			writer.exec('COMMIT');
			return value;
		} catch (error) {
			if (writer.inTransaction) writer.exec('ROLLBACK');
			throw error;
		}
	}

	return {
		dialect: 'sqlite',
		read,
		write: (work) => {
			if (open.getStore()) return work(transaction);
			const turn = tail.then(() => inTransaction(work));
			tail = turn.catch(() => undefined);
			return turn;
		},
		watch: (seen) => {
			watchers.add(seen);
			return () => watchers.delete(seen);
		},
		report: async () => reportSqlite(writer, file),
		ping: async () => void reader.prepare('select 1').get(),
		close: async () => {
			await tail;
			reader.close();
			writer.close();
		}
	};
}

function prepare(connection: BetterSqlite3.Database): void {
	connection.pragma('journal_mode = WAL');
	connection.pragma('synchronous = FULL');
	connection.pragma('busy_timeout = 10000');
}

/** With foreign keys on, a table rebuild would delete its child rows; so off, migrate, check every key, on again. */
function migrateSafely(connection: BetterSqlite3.Database): void {
	connection.pragma('foreign_keys = OFF');
	migrate(drizzle(connection), { migrationsFolder: migrationsFolder('sqlite') });
	// To check every key of a large database takes minutes: once after each migration, and again until all are whole.
	const migrations = connection.prepare('select count(*) from __drizzle_migrations').pluck().get() as number;
	if (connection.pragma('user_version', { simple: true }) !== migrations) {
		const broken = connection.pragma('foreign_key_check') as unknown[];
		if (broken.length > 0)
			throw new Error(`A migration broke ${broken.length} foreign keys; restore the backup and report it.`);
		connection.pragma(`user_version = ${migrations}`);
	}
	connection.pragma('foreign_keys = ON');
}

/** Acknowledged writes must survive a power cut: refuse to start on a connection that would lose them. */
function assertSafe(connection: BetterSqlite3.Database, file: string): void {
	const read = (name: string) => connection.pragma(name, { simple: true });
	const version = connection.prepare('select sqlite_version()').pluck().get() as string;
	const [major, minor] = version.split('.').map(Number);
	const problems = [
		read('journal_mode') === 'wal' ? null : `journal_mode is ${read('journal_mode')}, not wal`,
		read('synchronous') === 2 ? null : `synchronous is ${read('synchronous')}, not FULL`,
		read('foreign_keys') === 1 ? null : 'foreign_keys is off',
		Number(read('busy_timeout')) > 0 ? null : 'busy_timeout is 0',
		major! > OLDEST_SQLITE[0]! || minor! >= OLDEST_SQLITE[1]!
			? null
			: `SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`
	].filter((problem) => problem !== null);
	if (problems.length > 0) throw new Error(`${file} is not safe to use: ${problems.join('; ')}`);
}
