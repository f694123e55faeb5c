import type { Fields, Logger } from '#lib/server/platform/logger.ts';

export type LogEntry = { level: 'info' | 'error'; message: string; error?: unknown; fields?: Fields };

/** Keeps what was logged, for tests that expect a failure to be told. */
export function keepingLog(): Logger & { entries: LogEntry[] } {
	const entries: LogEntry[] = [];
	return {
		entries,
		info: (message, fields) => void entries.push({ level: 'info', message, fields }),
		error: (message, error, fields) => void entries.push({ level: 'error', message, error, fields })
	};
}

/** Passes failures on to `console.error`, which fails a test that did not expect them. */
export const testLog: Logger = { info: () => undefined, error: (message, error) => console.error(message, error) };
