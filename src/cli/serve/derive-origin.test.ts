import { describe, expect, test } from 'vitest';
import { tellAdapter, writeForwardedHeaders } from './derive-origin.ts';

describe('the address of the site', () => {
	test('comes from ORIGIN where that is given', () => {
		const env = { ORIGIN: 'https://rahbar.example' };
		tellAdapter(env, { origin: 'https://rahbar.example' }, 5);
		expect(env).toEqual({ ORIGIN: 'https://rahbar.example', BODY_SIZE_LIMIT: '5' });
	});

	test('comes from the headers that we write where ORIGIN is empty', () => {
		const env: Record<string, string> = { ORIGIN: '' };
		tellAdapter(env, { origin: null }, 5);
		expect(env).toEqual({
			BODY_SIZE_LIMIT: '5',
			PROTOCOL_HEADER: 'x-forwarded-proto',
			HOST_HEADER: 'x-forwarded-host'
		});
	});

	test('is http and the host asked for, whatever a client claims', () => {
		const headers = {
			host: 'localhost:3000',
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'evil.example',
			'x-forwarded-port': '1'
		};
		writeForwardedHeaders({ headers }, { trustProxy: false });
		expect(headers).toEqual({
			host: 'localhost:3000',
			'x-forwarded-proto': 'http',
			'x-forwarded-host': 'localhost:3000'
		});
	});

	test('is what a trusted proxy says', () => {
		const headers = { host: '10.0.0.5', 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'rahbar.example' };
		writeForwardedHeaders({ headers }, { trustProxy: true });
		expect(headers).toMatchObject({ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'rahbar.example' });
	});

	test('falls back to the host where a trusted proxy says nonsense', () => {
		const headers = { host: '10.0.0.5', 'x-forwarded-proto': 'javascript', 'x-forwarded-host': 'a/b' };
		writeForwardedHeaders({ headers }, { trustProxy: true });
		expect(headers).toMatchObject({ 'x-forwarded-proto': 'http', 'x-forwarded-host': '10.0.0.5' });
	});
});
