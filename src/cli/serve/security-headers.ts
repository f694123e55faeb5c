import type { Config } from '#lib/server/platform/config.ts';

/** Pages carry the policy that Kit writes for them; this is for everything else: files, refusals, machine answers. */
const strictPolicy =
	"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The service worker takes the policy of its own file: it asks this site and nothing else. */
const workerPolicy = `${strictPolicy}; connect-src 'self'`;

/** What one file is answered with beyond the rest. */
export function headersOfFile(path: string | undefined): Record<string, string> {
	// Fonts keep their names; all else that keeps its name is asked for again by its etag.
	if (path?.startsWith('/fonts/')) return { 'cache-control': 'public, max-age=2592000' };
	if (path === '/service-worker.js') return { 'content-security-policy': workerPolicy, 'cache-control': 'no-cache' };
	return {};
}

/** On every response, whoever writes it. */
export function securityHeaders({ isSecure }: Pick<Config, 'isSecure'>): Record<string, string> {
	return {
		'content-security-policy': strictPolicy,
		'x-content-type-options': 'nosniff',
		'x-frame-options': 'DENY',
		'referrer-policy': 'same-origin',
		'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
		...(isSecure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {})
	};
}
