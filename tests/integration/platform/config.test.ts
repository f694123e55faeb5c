import { describe, expect, test } from 'vitest';
import { parseConfig } from '#lib/server/platform/config.ts';

describe('the environment', () => {
	test('names every missing or wrong variable at once', () => {
		const wrong = {
			RAHBAR_MODE: 'live',
			PORT: 'abc',
			DATABASE_URL: 'mysql://x',
			ORIGIN: 'rahbar',
			DATABASE_POOL: '0',
			TRUST_PROXY: 'yes'
		};
		const said = messageOf(wrong);
		for (const name of Object.keys(wrong)) expect(said).toContain(`\n  ${name}: `);
	});

	test('is production where nothing is said, and then asks for the address of the site', () => {
		expect(messageOf({})).toContain('ORIGIN');
		expect(parseConfig({ ORIGIN: 'https://rahbar.example' })).toMatchObject({
			mode: 'production',
			isSecure: true,
			port: 3000,
			databaseUrl: null
		});
	});

	test('takes an empty variable for a missing one', () => {
		expect(parseConfig({ RAHBAR_MODE: 'demo', PORT: '', ORIGIN: '', DATABASE_URL: '' })).toMatchObject({
			port: 3000,
			origin: null,
			isSecure: false
		});
	});

	test.each(['65536', '-1', '80.5', '1e3', ' 80'])('refuses the port "%s"', (PORT) => {
		expect(messageOf({ RAHBAR_MODE: 'demo', PORT })).toContain('PORT');
	});

	test.each(['https://rahbar.example/', 'https://rahbar.example/learn', 'ftp://rahbar.example', 'https://'])(
		'refuses the address "%s"',
		(ORIGIN) => {
			expect(messageOf({ RAHBAR_MODE: 'demo', ORIGIN })).toContain('ORIGIN');
		}
	);

	test('never repeats a value: it may be a secret', () => {
		expect(messageOf({ RAHBAR_MODE: 'demo', DATABASE_URL: 'mysql://user:hunter2@host/db' })).not.toContain('hunter2');
	});
});

function messageOf(env: Record<string, string>): string {
	try {
		parseConfig(env);
	} catch (problem) {
		return (problem as Error).message;
	}
	return '';
}
