import { fetchRaw } from '../support/fetch-raw.js';
import { cast, matrix } from './authorisation.ts';
import { expect, origin, sessionCookie, test, world } from './requests.ts';

const MOST_BYTES = 14 * 1024;
const demanded: Record<string, RegExp> = {
	'content-security-policy': /default-src '(self|none)'.*frame-ancestors 'none'/,
	'x-content-type-options': /^nosniff$/,
	'x-frame-options': /^DENY$/,
	'referrer-policy': /^same-origin$/,
	'permissions-policy': /camera=\(\)/,
	'cross-origin-opener-policy': /^same-origin$/,
	'cross-origin-resource-policy': /^same-origin$/
};

type Answer = Awaited<ReturnType<typeof fetchRaw>>;

function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
	return fetchRaw(origin() + path, { method, headers: { accept: 'text/html', ...headers } });
}

async function stylesheetOf(path: string): Promise<string> {
	const { body } = await ask(path);
	const [, address] = /<link[^>]+href="([^"]+\.css)"/.exec(body.toString())!;
	return new URL(address!, origin() + path).pathname;
}

test.describe('headers that protect', () => {
	const answers: [what: string, status: number, ask: () => Promise<Answer>][] = [
		['a page', 200, () => ask('/sign-in')],
		['a page in Urdu', 200, () => ask('/ur/sign-in')],
		['a redirect', 303, () => ask('/learn')],
		['a page that is not there', 404, () => ask('/no-such-page')],
		['a machine', 200, () => ask('/healthz')],
		['an image', 200, () => ask('/favicon.svg')],
		['a stylesheet', 200, async () => ask(await stylesheetOf('/sign-in'))],
		['the service worker', 200, () => ask('/service-worker.js')],
		['a file that is not there', 404, () => ask('/_app/immutable/none.css')],
		['an address that cannot be read', 400, () => ask('/%zz')],
		['a method that nothing answers', 405, () => ask('/', {}, 'PROPFIND')],
		['a method that pages do not answer', 405, () => ask('/help', {}, 'DELETE')],
		['headers too long to be read', 431, () => ask('/', { 'x-long': 'x'.repeat(20_000) })],
		[
			'a form of another site',
			403,
			() =>
				ask('/sign-in', { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' }, 'POST')
		]
	];
	for (const [what, status, get] of answers) {
		test(`stand on ${what}`, async () => {
			const answer = await get();
			expect(answer.status).toBe(status);
			for (const [name, value] of Object.entries(demanded)) expect(answer.headers[name], name).toMatch(value);
			expect(answer.headers).not.toHaveProperty('x-powered-by');
		});
	}

	test('let pages run our own scripts only, and show them in no frame', async () => {
		const { headers } = await ask('/sign-in');
		expect(headers['content-security-policy']).toContain("script-src 'self'");
		expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
	});

	test('keep pages out of shared caches and tell each request its id', async () => {
		const { headers } = await ask('/sign-in');
		expect(headers['cache-control']).toContain('private');
		expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
	});
});

test.describe('files', () => {
	test('with a hash in their name are kept for ever', async () => {
		const { headers } = await ask(await stylesheetOf('/sign-in'));
		expect(headers['cache-control']).toBe('public,max-age=31536000,immutable');
	});

	test('of the Urdu font are kept for a month and stay below 120 KB', async () => {
		const { status, headers, body } = await ask('/fonts/noto-nastaliq-urdu.woff2');
		expect(status).toBe(200);
		expect(headers['cache-control']).toBe('public, max-age=2592000');
		expect(body.length).toBeLessThan(120 * 1024);
	});

	test('that work without a page are asked for again each time', async () => {
		const { headers } = await ask('/service-worker.js');
		expect(headers['cache-control']).toBe('no-cache');
		expect(headers['content-security-policy']).toContain("connect-src 'self'");
	});

	test('and pages are compressed as the browser asks', async () => {
		for (const path of ['/sign-in', await stylesheetOf('/sign-in')]) {
			for (const encoding of ['br', 'gzip'])
				expect((await ask(path, { 'accept-encoding': encoding })).headers['content-encoding']).toBe(encoding);
			expect((await ask(path)).headers).not.toHaveProperty('content-encoding');
		}
	});
});

/** The one page of learners with a script; it has a bar of its own. */
const TALK = 'GET /practice/[scenario]/[attempt]';

test.describe('a practice talk', () => {
	for (const prefix of ['', '/ur']) {
		test(`${prefix} costs at most 90 KB of JavaScript and 150 KB in all`, async ({ playwright }) => {
			const cookie = { cookie: await sessionCookie(playwright, cast.learner) };
			const { scenario, openTalk } = world();
			const address = `${prefix}/practice/${scenario}/${openTalk}`;
			const html = (await ask(address, cookie)).body.toString();
			const linked = (pattern: RegExp) =>
				[...html.matchAll(pattern)].map(([, path]) => new URL(path!, origin() + address).pathname);
			const sizeOf = async (paths: string[]) => {
				const sent = await Promise.all(paths.map((path) => ask(path, { ...cookie, 'accept-encoding': 'br' })));
				return sent.reduce((total, { body }) => total + body.length, 0);
			};
			const scripts = linked(/<script[^>]+src="([^"]+)"/g);
			expect(scripts).toHaveLength(1);
			const [script, rest] = await Promise.all([
				sizeOf(scripts),
				sizeOf([address, ...linked(/<link[^>]+href="([^"]+\.css)"/g)])
			]);
			expect(script, `${script} bytes of JavaScript`).toBeLessThanOrEqual(90 * 1024);
			expect(script + rest, `${script + rest} bytes in all`).toBeLessThanOrEqual(150 * 1024);
		});
	}
});

test.describe('a first visit', () => {
	const pages = matrix.filter(
		({ ask, expected }) =>
			ask.startsWith('GET') &&
			ask !== 'GET /healthz' &&
			ask !== TALK &&
			[expected.nobody, expected.learner].includes('shown')
	);
	for (const { ask: name, path, expected } of pages) {
		for (const prefix of ['', '/ur']) {
			test(`to ${prefix}${name.slice(4)} costs at most 14 KB and no script`, async ({ playwright }) => {
				const cookie: Record<string, string> =
					expected.learner === 'shown' ? { cookie: await sessionCookie(playwright, cast.learner) } : {};
				const address = `${prefix}${path(world())}`.replace(/\/(\?|$)/, '$1') || '/';
				const html = (await ask(address, cookie)).body.toString();
				expect(html).toContain('</html>');
				expect([...html.matchAll(/<script(?![^>]*type="application\/ld\+json")[^>]*>/g)].map(([tag]) => tag)).toEqual(
					[]
				);
				expect(html).not.toMatch(/rel="modulepreload"|\.js"/);
				const sheets = [...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(
					([, sheet]) => new URL(sheet!, origin() + address).pathname
				);
				const sent = await Promise.all(
					[address, ...sheets].map((each) => ask(each, { ...cookie, 'accept-encoding': 'br' }))
				);
				const bytes = sent.reduce((total, { body }) => total + body.length, 0);
				expect(bytes, `${bytes} bytes of HTML and CSS`).toBeLessThanOrEqual(MOST_BYTES);
			});
		}
	}
});
