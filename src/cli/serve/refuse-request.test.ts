import { expect, test } from 'vitest';
import { MOST_BODY_BYTES, refuseRequest } from './refuse-request.ts';

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
