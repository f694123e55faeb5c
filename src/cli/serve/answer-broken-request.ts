import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { plainPage } from './plain-answer.ts';

const statuses: Record<string, number> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What Node could not even read as HTTP: too many headers, an unknown method, a body that never came. */
export function answerBrokenRequest(
	problem: NodeJS.ErrnoException,
	socket: Duplex,
	headers: Record<string, string>
): void {
	if (problem.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
	const status = statuses[problem.code ?? ''] ?? 400;
	const page = plainPage(status);
	const lines = Object.entries({
		...headers,
		connection: 'close',
		'content-type': 'text/html; charset=utf-8',
		'content-length': String(Buffer.byteLength(page))
	}).map(([name, value]) => `${name}: ${value}`);
	socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('\r\n')}\r\n\r\n${page}`);
}
