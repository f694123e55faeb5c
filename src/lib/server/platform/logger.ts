export type Fields = Record<string, string | number | boolean | null | undefined>;
export type Logger = {
	info(message: string, fields?: Fields): void;
	error(message: string, error: unknown, fields?: Fields): void;
};

/** One JSON line an event: readable message, queryable fields; never names, service numbers, tokens or answers. */
export function createLogger(write: (line: string) => void, fixed: Fields = {}): Logger {
	const line = (level: string, message: string, fields: Fields) =>
		write(JSON.stringify({ at: new Date().toISOString(), level, message, ...fixed, ...fields }));
	return {
		info: (message, fields = {}) => line('info', message, fields),
		error: (message, error, fields = {}) => line('error', message, { ...fields, error: describe(error) })
	};
}

function describe(error: unknown): string {
	return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
