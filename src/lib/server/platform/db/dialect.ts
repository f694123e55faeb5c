import { sql, type Column, type SQL } from 'drizzle-orm';

/** Everything in which the two engines differ. No other file may look at an error code or write raw SQL. */

type Failure = { code?: string; cause?: { code?: string } };

function codeOf(error: unknown): string | undefined {
	const failure = error as Failure | undefined;
	return failure?.code ?? failure?.cause?.code;
}

/** Serialization failure or deadlock on PostgreSQL: the same work may well succeed when tried again. */
export function isRetryable(error: unknown): boolean {
	return codeOf(error) === '40001' || codeOf(error) === '40P01';
}

/** A row with this key exists already. */
export function isUniqueViolation(error: unknown): boolean {
	const code = (error as Failure | undefined)?.cause?.code ?? codeOf(error);
	return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** In an upsert: what the row would have been. The same on both engines; it stands here because it is raw SQL. */
export function incoming(column: Column): SQL {
	return sql`excluded.${sql.identifier(column.name)}`;
}

/** In an upsert: what stands there and what was to be written, together. */
export function addIncoming(column: Column): SQL {
	return sql`${column} + ${incoming(column)}`;
}

/** A condition that SQLite shall try on rows found otherwise: its planner knows no frequencies. PostgreSQL's does, and decides. */
export function withoutIndex(dialect: 'sqlite' | 'postgres', condition: SQL): SQL {
	return dialect === 'sqlite' ? sql`+(${condition})` : condition;
}

/** The first text after all that begin so, letter by letter, as both engines compare plain text. */
export function afterPrefix(prefix: string): string {
	return `${prefix}\u{10ffff}`;
}
