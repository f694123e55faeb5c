import { getTableConfig as postgresConfig, type PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig as sqliteConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { postgresSchema, sqliteSchema } from '#lib/server/platform/db/schema.ts';
import { filesBelow } from './source-files.ts';

type Described = ReturnType<typeof describeTable>;
type Configuration = ReturnType<typeof postgresConfig> | ReturnType<typeof sqliteConfig>;

const onPostgres = Object.values(postgresSchema).map((table) =>
	describeTable(postgresConfig(table as unknown as PgTable))
);
const onSqlite = Object.values(sqliteSchema).map((table) =>
	describeTable(sqliteConfig(table as unknown as SQLiteTable))
);
const nameOf = ({ name }: Described) => name;

test('both engines have the same tables', () => {
	expect(onSqlite.map(nameOf)).toEqual(onPostgres.map(nameOf));
	expect(new Set(onSqlite.map(nameOf)).size).toBe(onSqlite.length);
});

test.each(onPostgres)('both engines have the same columns and keys in $name', (table) => {
	expect(onSqlite.find(({ name }) => name === table.name)).toEqual(table);
});

test.each(onPostgres)('$name is written in the house style', ({ name, columns }) => {
	expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
	for (const column of columns) expect(column.name).toMatch(/^[a-z]+(_[a-z]+)*$/);
});

test.each(filesBelow('src/lib/server/platform/db/tables', /\.ts$/))(
	'%s says first what personal data it holds',
	(file) => {
		expect(readFileSync(file, 'utf8').split('\n', 1)[0]).toMatch(/^\/\/ personal data: \S+/);
	}
);

function describeTable({ name, columns, indexes, foreignKeys, primaryKeys, uniqueConstraints }: Configuration) {
	return {
		name,
		columns: columns.map((column) => ({
			name: column.name,
			isNullable: !column.notNull,
			isPrimary: column.primary,
			hasDefault: column.hasDefault,
			holds: column.dataType
		})),
		indexes: indexes.map(({ config }) => ({
			name: config.name,
			isUnique: Boolean(config.unique),
			on: config.columns.map((column) => ('name' in column ? column.name : 'expression'))
		})),
		uniques: uniqueConstraints.map((unique) => unique.columns.map((column) => column.name)),
		primaryKeys: primaryKeys.map((key) => key.columns.map((column) => column.name)),
		foreignKeys: foreignKeys.map((key) => {
			const { columns: own, foreignColumns, foreignTable } = key.reference();
			const symbol = Object.getOwnPropertySymbols(foreignTable).find(
				({ description }) => description === 'drizzle:Name'
			)!;
			return {
				from: own.map((column) => column.name),
				to: (foreignTable as unknown as Record<symbol, string>)[symbol],
				columns: foreignColumns.map((column) => column.name),
				onDelete: key.onDelete ?? 'no action'
			};
		})
	};
}
