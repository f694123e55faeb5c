import type { IncomingMessage } from 'node:http';

/** A whole form of ours is a few kilobytes; a batch of offline events stays below this too. */
export const MOST_BODY_BYTES = 1024 * 1024;
/** One route takes a spreadsheet: five megabytes, and what the form writes around it. */
export const MOST_UPLOAD_BYTES = 5 * 1024 * 1024 + 16 * 1024;
const uploads = /^(\/ur)?\/institutes\/[^/?]+\/import\/?(\?|$)/;

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export type Refusal = 400 | 405 | 411 | 413;

/** What no page of ours could answer sensibly is refused here, so that nothing behind it has to be ready for it. */
export function refuseRequest({
	method = '',
	url = '',
	headers
}: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): Refusal | null {
	if (!methods.has(method)) return 405;
	if (!url.startsWith('/') || url.startsWith('//')) return 400;
	// PostgreSQL cannot hold NUL in a text, and no address of ours has one.
	if (/%00/.test(url) || !isDecodable(url.split('?', 1)[0]!)) return 400;
	if (!headers.host || !/^[\w.-]+(:\d{1,5})?$|^\[[\da-f:.]+\](:\d{1,5})?$/i.test(headers.host)) return 400;
	const most = method === 'POST' && uploads.test(url) ? MOST_UPLOAD_BYTES : MOST_BODY_BYTES;
	// Behind us the larger limit holds everywhere: so a body must say its size. Browsers always do.
	if (headers['transfer-encoding'] !== undefined && most < MOST_UPLOAD_BYTES) return 411;
	return Number(headers['content-length'] ?? 0) > most ? 413 : null;
}

function isDecodable(path: string): boolean {
	try {
		return decodeURIComponent(path).length > 0; // the result is used: a bundler drops a call that seems to do nothing
	} catch {
		return false;
	}
}
