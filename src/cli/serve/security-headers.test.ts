import { expect, test } from 'vitest';
import { securityHeaders } from './security-headers.ts';

test('asks browsers to come back over https only where the site is served over https', () => {
	expect(securityHeaders({ isSecure: true })['strict-transport-security']).toMatch(/^max-age=\d{8}/);
	expect(securityHeaders({ isSecure: false })).not.toHaveProperty('strict-transport-security');
});

test('lets nothing run that is not a page of ours', () => {
	expect(securityHeaders({ isSecure: false })['content-security-policy']).toMatch(
		/default-src 'none'.*frame-ancestors 'none'/
	);
});
