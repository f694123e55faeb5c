import * as p from 'drizzle-orm/pg-core';
import * as s from 'drizzle-orm/sqlite-core';

/** Text that compares letter by letter on any server, so that its beginning is a range of an index. */
const plainText = p.customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/** The only column builders that tables may use. PostgreSQL's type is canonical, narrowed to what both engines have. */
const postgres = {
	table: p.pgTable,
	text: (name: string) => p.text(name),
	/** A word to be found by its beginning. */
	word: (name: string) => plainText(name),
	int: (name: string) => p.integer(name),
	real: (name: string) => p.doublePrecision(name),
	bool: (name: string) => p.boolean(name),
	instant: (name: string) => p.timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
	/** A calendar day, `2026-11-22`. */
	day: (name: string) => p.text(name),
	json: <T>(name: string) => p.jsonb(name).$type<T>(),
	primaryKey: p.primaryKey,
	index: p.index,
	unique: p.uniqueIndex
};

export type ColumnKit = typeof postgres;
export const postgresKit = postgres;
export const sqliteKit = {
	table: s.sqliteTable,
	text: (name: string) => s.text(name),
	word: (name: string) => s.customType<{ data: string }>({ dataType: () => 'text' })(name),
	int: (name: string) => s.integer(name),
	real: (name: string) => s.real(name),
	bool: (name: string) => s.integer(name, { mode: 'boolean' }),
	instant: (name: string) => s.integer(name, { mode: 'timestamp_ms' }),
	day: (name: string) => s.text(name),
	json: <T>(name: string) => s.text(name, { mode: 'json' }).$type<T>(),
	primaryKey: s.primaryKey,
	index: s.index,
	unique: s.uniqueIndex
} as unknown as ColumnKit;
