import { fetchRaw } from '../support/fetch-raw.js';
import { cast, matrix, type Line } from './authorisation.ts';
import { asBrowser, expect, instituteOf, origin, sessionCookie, signInOver, test, world } from './requests.ts';
import { DEMO_PASSPHRASE } from '../../src/cli/demo-world.ts';

const fields = [
	'institute',
	'service_number',
	'passphrase',
	'new_passphrase',
	'code',
	'name',
	'role',
	'jurisdiction',
	'language',
	'shared',
	'next',
	'session',
	'event_id',
	'position',
	'option',
	'later',
	'C-110101',
	'is_admin',
	'__proto__',
	'constructor',
	'نام'
];
const MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(1)>';

/** Each is written into every field at once. */
const values: Record<string, string> = {
	nothing: '',
	markup: MARKUP,
	'direction overrides': '\u202eABC\u202c\u2066x\u2069',
	NUL: 'a\u0000b',
	'Urdu digits': '۱۲۳',
	'half a character': '\ud800',
	'a very long line': 'x'.repeat(40_000),
	'many lines': 'x\n'.repeat(5_000),
	'a number that is none': '1e999',
	'a number below all': '-1',
	SQL: "' or 1=1; drop table accounts; --",
	'a path': '../../../../etc/passwd',
	'somebody else’s id': '01900000-0000-7000-8000-000000000000'
};

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const bodies: [what: string, type: Record<string, string>, body: string | Buffer][] = [
	['nothing at all', {}, ''],
	['JSON', { 'content-type': 'application/json' }, '{"passphrase":{"$ne":null}}'],
	['broken JSON', { 'content-type': 'application/json' }, '{'],
	['plain text', { 'content-type': 'text/plain' }, 'passphrase=x'],
	['a multipart body that is none', { 'content-type': 'multipart/form-data; boundary=x' }, 'no parts'],
	['a multipart body without a boundary', { 'content-type': 'multipart/form-data' }, 'no parts'],
	['bytes', form, Buffer.from([0xff, 0x00, 0xc3, 0x28, 0x25, 0x7a])],
	['a field twice', form, 'passphrase=a&passphrase=b&service_number[]=c'],
	['broken escapes', form, 'passphrase=%zz%00%c3%28&%=&&=']
];

const posts = matrix.filter(({ ask }) => ask.startsWith('POST'));

for (const line of posts) {
	test.describe(line.ask, () => {
		for (const [name, value] of Object.entries(values)) {
			test(`answers ${name} in every field`, async ({ playwright }) => {
				const body = new URLSearchParams(fields.map((field) => [field, value])).toString();
				await expectClearAnswer(await post(await cookieFor(playwright, line), line, form, body));
			});
		}

		test('answers bodies that are no form', async ({ playwright }) => {
			for (const [what, type, body] of bodies) {
				const response = await post(await cookieFor(playwright, line), line, type, body);
				expect(response.status, what).toBeLessThan(500);
			}
		});

		test('answers 10 MB at once, in words', async ({ playwright }) => {
			const startedAt = Date.now();
			const response = await post(
				await cookieFor(playwright, line),
				line,
				form,
				`passphrase=${'x'.repeat(10 * 1024 * 1024)}`
			);
			expect(response.status).toBe(413);
			expect(response.body.toString()).toContain('more than this form can take');
			expect(Date.now() - startedAt).toBeLessThan(5_000);
		});

		test('refuses a foreign site, whatever it sends', async ({ playwright }) => {
			const cookie = await cookieFor(playwright, line);
			for (const type of [
				'application/x-www-form-urlencoded',
				'multipart/form-data; boundary=x',
				'text/plain',
				'application/json'
			]) {
				const response = await post(
					cookie,
					line,
					{ 'content-type': type, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
					'x=1'
				);
				expect(response.status, type).toBe(403);
			}
		});
	});
}

test.describe('cookies', () => {
	const forged = [
		'',
		'x',
		'x'.repeat(3_000),
		'%00',
		'%zz',
		"' or 1=1",
		'../..',
		'{"id":1}',
		'01900000-0000-7000-8000-000000000000',
		MARKUP.replace(/[";]/g, '')
	];
	for (const value of forged) {
		test(`a session that we never gave out is asked to sign in: ${value.slice(0, 20) || 'empty'}`, async () => {
			const cookie = ['session', 'device', 'parked', 'code'].map((name) => `rahbar_${name}=${value}`).join('; ');
			const { status, headers } = await fetchRaw(`${origin()}/learn`, { headers: { cookie, accept: 'text/html' } });
			expect(status).toBe(303);
			expect(headers.location).toMatch(/^\/sign-in/);
			for (const path of ['/', '/sign-in', '/sign-in/new-passphrase', '/sign-in/resume']) {
				expect((await fetchRaw(origin() + path, { headers: { cookie, accept: 'text/html' } })).status).toBeLessThan(
					400
				);
			}
		});
	}

	test('the value that the database holds is no session', async ({ playwright }) => {
		const [name = '', value = ''] = (await sessionCookie(playwright, cast.otherLearner)).split('=');
		const { createHash } = await import('node:crypto');
		const hashed = createHash('sha256').update(value).digest('hex');
		expect((await fetchRaw(`${origin()}/learn`, { headers: { cookie: `${name}=${hashed}` } })).status).toBe(303);
	});

	test('a session that has run out keeps what was typed until its owner has signed in again', async ({
		playwright
	}) => {
		const { module, lesson, expiredCookie } = world();
		const [name = '', value = ''] = expiredCookie.split('=');
		const client = await playwright.request.newContext({
			baseURL: origin(),
			storageState: { origins: [], cookies: [cookieOf(name, value)] }
		});
		const typed = { event_id: '01900000-0000-7000-8000-000000000001', 'C-110101': 'a' };
		const sent = await client.post(`/learn/${module}/${lesson}?/finish`, {
			form: typed,
			headers: asBrowser(),
			maxRedirects: 0
		});
		expect(sent.status()).toBe(303);
		expect(sent.headers().location).toContain(encodeURIComponent('/sign-in/resume'));
		await signInOver(client, 'CONSTABLE-1');
		const page = await (await client.get('/sign-in/resume')).text();
		expect(page).toContain('name="C-110101" value="a"');
		await client.dispose();
	});
});

test.describe('addresses', () => {
	const paths = [
		'/%',
		'/%zz',
		'/%00',
		'/learn/%00',
		'/verify/%E0%A4%A',
		'//',
		'//evil.example/%2f..',
		'/..%2f..%2fetc/passwd',
		'/learn/../../etc/passwd',
		'/verify/' + encodeURIComponent(MARKUP),
		'/verify/' + 'x'.repeat(8_000),
		'/verify/%F0%9F%98%80',
		'/learn/no-such-module',
		'/learn/first-response-and-referral/no-such-lesson',
		'/learn/attempts/no-such-id',
		'/learn/attempts/01900000-0000-7000-8000-000000000000',
		'/certificates/%2e%2e',
		'/sign-in?next=%00',
		'/sign-in?next=https://evil.example',
		'/sign-in?next=%2F%2Fevil.example',
		'/verify?code=' + encodeURIComponent('\u202e'),
		'/learn?finished=' + encodeURIComponent(MARKUP),
		'/account?done=__proto__',
		'/account?done=constructor',
		'/learn/attempts/x?question=__proto__',
		'/__data.json',
		'/learn/__data.json?x-sveltekit-invalidated=zz',
		'/_app/../../package.json',
		'/ur/ur/ur',
		'/ur/'
	];
	for (const path of paths) {
		test(`${path.slice(0, 60)} gets an answer`, async ({ playwright }) => {
			for (const cookie of ['', await sessionCookie(playwright, cast.learner)]) {
				const response = await fetchRaw(origin() + path, { headers: { accept: 'text/html', cookie } });
				expect(response.status).toBeLessThan(500);
				expect(response.headers.location ?? '').not.toMatch(/^(https?:)?\/\/(?!localhost)/);
				expect(response.body.toString()).not.toContain('<script>alert(1)');
			}
		});
	}

	test('leading elsewhere after signing in lead home instead', async ({ playwright }) => {
		for (const next of [
			'https://evil.example',
			'//evil.example',
			'/\\evil.example',
			'javascript:alert(1)',
			'/%09/evil.example',
			'\t//evil.example'
		]) {
			const client = await playwright.request.newContext({ baseURL: origin() });
			const typed = { institute: instituteOf('SHO-1'), service_number: 'SHO-1', passphrase: DEMO_PASSPHRASE, next };
			const response = await client.post('/sign-in', { form: typed, headers: asBrowser(), maxRedirects: 0 });
			expect(new URL(response.headers().location!, origin()).origin).toBe(origin());
			await client.dispose();
		}
	});
});

test('nothing stored was lost by all this', async ({ playwright }) => {
	const { code, gradedAttempt, certificate } = world();
	const cookie = await sessionCookie(playwright, cast.learner);
	for (const path of [
		`/verify/${code}`,
		`/learn/attempts/${gradedAttempt}`,
		`/certificates/${certificate}`,
		'/learn',
		'/healthz'
	]) {
		expect((await fetchRaw(origin() + path, { headers: { cookie, accept: 'text/html' } })).status, path).toBe(200);
	}
});

/** A form that ends sessions gets one of its own each time. */
function cookieFor(playwright: Parameters<typeof sessionCookie>[0], { expected, endsSession }: Line): Promise<string> {
	const isPublic = expected.nobody === 'refused';
	return isPublic ? Promise.resolve('') : sessionCookie(playwright, cast.learner, { isFresh: endsSession ?? false });
}

function post(cookie: string, { path }: Line, headers: Record<string, string>, body: string | Buffer) {
	const length = String(Buffer.byteLength(body));
	return fetchRaw(origin() + path(world()), {
		method: 'POST',
		body,
		headers: { ...asBrowser(), cookie, 'content-length': length, ...headers }
	});
}

async function expectClearAnswer({ status, body, headers }: Awaited<ReturnType<typeof fetchRaw>>): Promise<void> {
	expect(status).toBeLessThan(500);
	const text = body.toString();
	expect(text).not.toContain('<script>alert(1)');
	// What only a script of ours sends is answered for that script.
	if (headers['content-type']?.startsWith('application/json')) expect(JSON.parse(text)).toHaveProperty('reason');
	else if (status !== 303) expect(text).toMatch(/<html[^>]+lang=/);
	expect(headers.location ?? '/').toMatch(/^\/(?!\/)/);
}

function cookieOf(name: string, value: string) {
	return {
		name,
		value,
		domain: 'localhost',
		path: '/',
		expires: -1,
		httpOnly: true,
		secure: false,
		sameSite: 'Lax' as const
	};
}
