import type { IncomingMessage } from 'node:http';
import type { Config } from '#lib/server/platform/config.ts';

/**
 * adapter-node takes the address of the site from ORIGIN, or else from these two headers of each request. They are ours
 * to write: what a client says about itself counts only behind a proxy that was named as trusted.
 */
export function tellAdapter(
	env: Record<string, string | undefined>,
	{ origin }: Pick<Config, 'origin'>,
	mostBodyBytes: number
): void {
	env.BODY_SIZE_LIMIT = String(mostBodyBytes);
	if (origin) return;
	delete env.ORIGIN;
	env.PROTOCOL_HEADER = 'x-forwarded-proto';
	env.HOST_HEADER = 'x-forwarded-host';
	delete env.PORT_HEADER;
}

export function writeForwardedHeaders(
	{ headers }: Pick<IncomingMessage, 'headers'>,
	{ trustProxy }: Pick<Config, 'trustProxy'>
): void {
	const said = (name: string) =>
		trustProxy
			? String(headers[name] ?? '')
					.split(',', 1)[0]!
					.trim()
			: '';
	const host = said('x-forwarded-host');
	headers['x-forwarded-proto'] = said('x-forwarded-proto') === 'https' ? 'https' : 'http';
	headers['x-forwarded-host'] = /^[\w.:[\]-]+$/.test(host) ? host : headers.host;
	delete headers['x-forwarded-port'];
}
