import { getTableColumns, getTableName } from 'drizzle-orm';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { postgresSchema, sqliteSchema, type Schema } from '#lib/server/platform/db/schema.ts';

export type TableName = keyof Schema;
export type Loader = {
	/** Puts rows into a table, by no way that the program itself would take. */
	load(table: TableName, rows: object[]): Promise<void>;
	/** Builds the indexes that were left out while loading, and tells the planner what there is. */
	finish(): Promise<void>;
};

export function sqliteLoader(dataDir: string): Loader {
	const db = new BetterSqlite3(join(dataDir, 'rahbar.sqlite'));
	for (const pragma of ['journal_mode = WAL', 'synchronous = OFF', 'foreign_keys = OFF', 'cache_size = -400000'])
		db.pragma(pragma);
	const indexes = db
		.prepare("select name, sql from sqlite_master where type = 'index' and sql is not null and sql like '%INDEX `l%'")
		.all() as { name: string; sql: string }[];
	for (const { name } of indexes) db.exec(`drop index "${name}"`);
	const statements = new Map<TableName, BetterSqlite3.Statement>();
	return {
		load: async (table, rows) => {
			if (rows.length === 0) return;
			const columns = Object.entries(getTableColumns(sqliteSchema[table]));
			const names = columns.map(([, { name }]) => `"${name}"`).join(',');
			const marks = columns.map(() => '?').join(',');
			const statement =
				statements.get(table) ??
				db.prepare(`insert into "${getTableName(sqliteSchema[table])}" (${names}) values (${marks})`);
			statements.set(table, statement);
			db.transaction(() => {
				for (const row of rows as Record<string, unknown>[])
					statement.run(
						columns.map(([key, column]) =>
							row[key] === null || row[key] === undefined ? null : column.mapToDriverValue(row[key])
						)
					);
			})();
		},
		finish: async () => {
			for (const { sql } of indexes) db.exec(sql);
			db.exec('analyze');
			db.pragma('wal_checkpoint(TRUNCATE)');
			db.close();
		}
	};
}

export async function postgresLoader(url: string): Promise<Loader> {
	const db = new pg.Client({ connectionString: url });
	await db.connect();
	await db.query("set session_replication_role = 'replica'; set maintenance_work_mem = '512MB'");
	const { rows: indexes } = await db.query<{ indexname: string; indexdef: string }>(
		"select indexname, indexdef from pg_indexes where schemaname = 'public' and tablename like 'learn%' and indexdef not like '%UNIQUE%'"
	);
	for (const { indexname } of indexes) await db.query(`drop index "${indexname}"`);
	return {
		load: async (table, rows) => {
			if (rows.length === 0) return;
			const name = getTableName(postgresSchema[table]);
			const columns = Object.entries(getTableColumns(postgresSchema[table]));
			const named = (rows as Record<string, unknown>[]).map((row) =>
				Object.fromEntries(columns.map(([key, column]) => [column.name, row[key] ?? null]))
			);
			const list = columns.map(([, column]) => `"${column.name}"`).join(',');
			for (let from = 0; from < named.length; from += 5_000)
				await db.query(
					`insert into "${name}" (${list}) select ${list} from json_populate_recordset(null::"${name}", $1)`,
					[JSON.stringify(named.slice(from, from + 5_000))]
				);
		},
		finish: async () => {
			for (const { indexdef } of indexes) await db.query(indexdef);
			await db.query('vacuum analyze');
			await db.end();
		}
	};
}
