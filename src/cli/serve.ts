/**
 * `node build`: adapter-node's handler behind what it lacks: an environment checked at once, security headers on every
 * response, compression of server-rendered pages, early refusals and a shutdown that finishes running requests.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import compression from 'compression';
import { parseConfig } from '#lib/server/platform/config.ts';
import { createLogger } from '#lib/server/platform/logger.ts';
import { answerBrokenRequest } from './serve/answer-broken-request.ts';
import { tellAdapter, writeForwardedHeaders } from './serve/derive-origin.ts';
import { drainAfterAnswer, drainBody } from './serve/drain-body.ts';
import { answerPlainly } from './serve/plain-answer.ts';
import { MOST_UPLOAD_BYTES, refuseRequest } from './serve/refuse-request.ts';
import { headersOfFile, securityHeaders } from './serve/security-headers.ts';
import { shutDownGently } from './serve/shut-down-gently.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: (problem?: unknown) => void) => unknown;

const log = createLogger((line) => process.stdout.write(`${line}\n`));
const config = orExplain(() => parseConfig(process.env));
if (process.argv.includes('--check-environment')) process.exit(0);

tellAdapter(process.env, config, MOST_UPLOAD_BYTES);
// Written by adapter-node beside this bundle; opening it opens the database and migrates.
const { handler } = (await import(new URL('./handler.js', import.meta.url).href).catch(explain)) as {
	handler: Handler;
};
const compress = compression({ threshold: 860 }) as unknown as Handler;
const headers = securityHeaders(config);

const server = createServer({ requestTimeout: 120_000, headersTimeout: 20_000, keepAliveTimeout: 65_000 }, respond);
server.setTimeout(150_000);
server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
	if (refuseRequest(request) === null) response.writeContinue();
	respond(request, response);
});
server.on('clientError', (problem, socket) => answerBrokenRequest(problem, socket, headers));
shutDownGently(server, log);
process.on('unhandledRejection', (problem) => log.error('A promise was rejected and nobody listened', problem));

await new Promise<void>((resolve) => {
	server.once('error', (problem: NodeJS.ErrnoException) => {
		explain(
			problem.code === 'EADDRINUSE'
				? new Error(`Port ${config.port} is taken by another program. Stop it, or set PORT to another.`)
				: problem
		);
	});
	server.listen(config.port, config.host, resolve);
});
log.info('Serving', { mode: config.mode, host: config.host, port: config.port });

function respond(request: IncomingMessage, response: ServerResponse): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	const refusal = refuseRequest(request);
	if (refusal !== null) {
		answerPlainly(response, refusal);
		return drainBody(request);
	}
	for (const [name, value] of Object.entries(headersOfFile(request.url))) response.setHeader(name, value);
	writeForwardedHeaders(request, config);
	drainAfterAnswer(request, response);
	compress(request, response, () => handler(request, response, () => answerPlainly(response, 404)));
}

function orExplain<Value>(work: () => Value): Value {
	try {
		return work();
	} catch (problem) {
		return explain(problem);
	}
}

/** What stops a start is said in words, not as a stack. */
function explain(problem: unknown): never {
	const { message, code } = problem as NodeJS.ErrnoException;
	process.stderr.write(`${message || code || 'The server could not start.'}\n`);
	process.exit(1);
}
