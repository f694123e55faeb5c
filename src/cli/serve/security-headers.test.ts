import { expect, test } from 'vitest';
import { headersOfFile, securityHeaders } from './security-headers.ts';

test('asks browsers to come back over https only where the site is served over https', () => {
	expect(securityHeaders({ isSecure: true })['strict-transport-security']).toMatch(/^max-age=\d{8}/);
	expect(securityHeaders({ isSecure: false })).not.toHaveProperty('strict-transport-security');
});

test('lets nothing run that is not a page of ours', () => {
	expect(securityHeaders({ isSecure: false })['content-security-policy']).toMatch(
		/default-src 'none'.*frame-ancestors 'none'/
	);
});

test('lets the service worker ask this site and nothing else', () => {
	const policy = headersOfFile('/service-worker.js')['content-security-policy'];
	expect(policy).toMatch(/default-src 'none'.*connect-src 'self'/);
	expect(headersOfFile('/healthz')).toEqual({});
});
