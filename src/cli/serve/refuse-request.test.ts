import { expect, test } from 'vitest';
import { MOST_BODY_BYTES, MOST_UPLOAD_BYTES, refuseRequest } from './refuse-request.ts';

const sound = { method: 'GET', url: '/learn?next=%2F', headers: { host: 'rahbar.example' } };

test('lets an ordinary request pass', () => {
	expect(refuseRequest(sound)).toBeNull();
	expect(refuseRequest({ ...sound, url: '/ur/verify/%D8%B9' })).toBeNull();
});

test.each(['TRACE', 'PROPFIND', 'CONNECT', ''])('refuses the method "%s"', (method) => {
	expect(refuseRequest({ ...sound, method })).toBe(405);
});

test.each([
	'/%zz',
	'/%',
	'/%c3%28',
	'/learn/%00',
	'/learn?next=%00',
	'//evil.example/',
	'http://evil.example/',
	'*',
	''
])('refuses the address "%s"', (url) => {
	expect(refuseRequest({ ...sound, url })).toBe(400);
});

test.each([undefined, '', 'a b', 'evil.example/path', 'user@evil.example', 'host:port'])(
	'refuses the host "%s"',
	(host) => {
		expect(refuseRequest({ ...sound, headers: { host } })).toBe(400);
	}
);

test.each(['localhost:3000', '192.168.1.5', '[::1]:3000'])('accepts the host "%s"', (host) => {
	expect(refuseRequest({ ...sound, headers: { host } })).toBeNull();
});

test('refuses a body above the limit before reading it', () => {
	const post = (length: number) => ({
		...sound,
		method: 'POST',
		headers: { ...sound.headers, 'content-length': String(length) }
	});
	expect(refuseRequest(post(MOST_BODY_BYTES))).toBeNull();
	expect(refuseRequest(post(MOST_BODY_BYTES + 1))).toBe(413);
});

test('takes a spreadsheet where rosters are imported, and nowhere else', () => {
	const post = (url: string, length: number) =>
		refuseRequest({ method: 'POST', url, headers: { host: 'rahbar.example', 'content-length': String(length) } });
	for (const url of ['/institutes/DEMO/import?/read', '/ur/institutes/DEMO/import?/read'])
		expect([post(url, MOST_UPLOAD_BYTES), post(url, MOST_UPLOAD_BYTES + 1)]).toEqual([null, 413]);
	for (const url of ['/institutes/DEMO/import/1?/apply', '/institutes/DEMO/people', '/x?/institutes/DEMO/import'])
		expect(post(url, MOST_UPLOAD_BYTES)).toBe(413);
});

test('a body must say its size where the smaller limit holds', () => {
	const headers = { host: 'rahbar.example', 'transfer-encoding': 'chunked' };
	expect(refuseRequest({ method: 'POST', url: '/learn', headers })).toBe(411);
	expect(refuseRequest({ method: 'POST', url: '/institutes/DEMO/import?/read', headers })).toBeNull();
});
