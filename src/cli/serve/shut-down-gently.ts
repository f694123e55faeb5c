import type { Server } from 'node:http';
import type { Logger } from '#lib/server/platform/logger.ts';

const LONGEST_WAIT_MS = 10_000;

/** On SIGTERM or SIGINT: no new connections, running requests finish, then the application closes its database. */
export function shutDownGently(server: Server, log: Logger): void {
	let isStopping = false;
	const stop = (signal: NodeJS.Signals) => {
		if (isStopping) process.exit(1); // asked twice: at once
		isStopping = true;
		log.info('Stopping', { signal });
		setTimeout(() => server.closeAllConnections(), LONGEST_WAIT_MS).unref();
		server.close(() => {
			// Kit's own name for this moment; the hooks close the database, and with it the process ends by itself.
			process.emit('sveltekit:shutdown' as 'exit', signal as unknown as number);
			setTimeout(() => process.exit(0), LONGEST_WAIT_MS).unref();
		});
		server.closeIdleConnections();
	};
	server.on('request', (_, response) => {
		// Kept-alive connections would hold the server open: each closes with its running answer.
		response.on('finish', () => isStopping && setImmediate(() => server.closeIdleConnections()));
	});
	process.on('SIGTERM', stop);
	process.on('SIGINT', stop);
}
