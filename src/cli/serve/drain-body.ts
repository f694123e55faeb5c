import type { IncomingMessage, ServerResponse } from 'node:http';

const MOST_DRAINED_BYTES = 32 * 1024 * 1024;
const LONGEST_DRAIN_MS = 30_000;

/**
 * A form whose action never looked at its body would leave the connection stuck: Kit stops reading when nobody asks for
 * more, and the next request waits behind the rest for ever. So the rest is read once the answer is out.
 */
export function drainAfterAnswer(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (request.readableEnded) return;
		request.removeAllListeners('data');
		drainBody(request);
	});
}

/**
 * Reads and forgets the body of a refused request. Closing at once would reset the connection, and a browser that is
 * still sending would show its own error in place of our answer. Bounded, so that nobody can keep us listening.
 */
export function drainBody(request: IncomingMessage): void {
	let seen = 0;
	const giveUp = setTimeout(() => request.destroy(), LONGEST_DRAIN_MS);
	request.on('data', (chunk: Buffer) => {
		seen += chunk.length;
		if (seen > MOST_DRAINED_BYTES) request.destroy();
	});
	request.on('close', () => clearTimeout(giveUp));
	request.on('error', () => undefined);
	request.resume();
}
