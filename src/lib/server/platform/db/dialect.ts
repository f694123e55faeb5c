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

/** The calendar month of an instant in Pakistan (UTC+5 all year), as `2026-11`. */
export function monthOf(dialect: 'sqlite' | 'postgres', instant: Column): SQL<string> {
	return dialect === 'sqlite'
		? sql<string>`strftime('%Y-%m', ${instant} / 1000 + 18000, 'unixepoch')`
		: sql<string>`to_char(${instant} at time zone 'UTC' + interval '5 hours', 'YYYY-MM')`;
}
