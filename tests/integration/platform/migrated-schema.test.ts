import BetterSqlite3 from 'better-sqlite3';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { eachDatabase } from '#tests/support/database.ts';

type Column = { table: string; column: string; isNullable: boolean };

/** What the migrations really built, asked of each engine in its own words. */
eachDatabase((open, engine) => {
	test(`the tables of ${engine} are those of the other engine`, async () => {
		const { config } = await open();
		const own = config.databaseUrl ? await askPostgres(config.databaseUrl) : askSqlite(config.dataDir);
		expect(own.columns.length).toBeGreaterThan(50);
		expect(own).toEqual(askSqlite(inject('templates').sqliteFolder));
	});
});

function askSqlite(folder: string) {
	const db = new BetterSqlite3(join(folder, 'rahbar.sqlite'), { readonly: true });
	const rows = (query: string) => db.prepare(query).all() as Record<string, string>[];
	const tables = `(select name from sqlite_master where type = 'table' and name not like '\\_\\_%' escape '\\' and name not like 'sqlite%')`;
	const result = sorted(
		rows(
			`select t.name as "table", c.name as "column", c."notnull" = 0 as nullable, c.pk from ${tables} t join pragma_table_info(t.name) c`
		).map((row) => ({
			table: row.table!,
			column: row.column!,
			isNullable: Boolean(Number(row.nullable)) && !Number(row.pk)
		})),
		rows(
			`select t.name || '.' || i.name as said from ${tables} t join pragma_index_list(t.name) i where i.origin = 'c' and i."unique" = 1`
		),
		rows(
			`select t.name || '.' || f."from" || ' → ' || f."table" || '.' || f."to" || ' ' || lower(f.on_delete) as said from ${tables} t join pragma_foreign_key_list(t.name) f`
		)
	);
	db.close();
	return result;
}

async function askPostgres(url: string) {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	const rows = async (query: string) => (await client.query<Record<string, string>>(query)).rows;
	const result = sorted(
		(
			await rows(
				`select table_name as "table", column_name as "column", is_nullable from information_schema.columns where table_schema = 'public'`
			)
		).map((row) => ({ table: row.table!, column: row.column!, isNullable: row.is_nullable === 'YES' })),
		await rows(
			`select tablename || '.' || indexname as said from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%' and indexname not like '%\\_pk%'`
		),
		await rows(`select c.conrelid::regclass || '.' || a.attname || ' → ' || c.confrelid::regclass || '.' || f.attname || ' ' ||
			case c.confdeltype when 'c' then 'cascade' when 'n' then 'set null' else 'no action' end as said
			from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
			join pg_attribute f on f.attrelid = c.confrelid and f.attnum = c.confkey[1] where c.contype = 'f'`)
	);
	await client.end();
	return result;
}

function sorted(columns: Column[], uniques: Record<string, string>[], foreignKeys: Record<string, string>[]) {
	const said = (rows: Record<string, string>[]) =>
		rows
			.map((row) => row.said!)
			.filter((text) => !text.endsWith('_pkey'))
			.sort();
	const key = ({ table, column }: Column) => `${table}.${column}`;
	return {
		columns: columns.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
		uniques: said(uniques),
		foreignKeys: said(foreignKeys)
	};
}
