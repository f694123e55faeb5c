import { createHash } from 'node:crypto';

/** Twelve hex digits that change with any of the parts. Line endings do not count. */
export function versionOf(parts: string[]): string {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part.replace(/\r\n/g, '\n')).update('\0');
	return hash.digest('hex').slice(0, 12);
}
