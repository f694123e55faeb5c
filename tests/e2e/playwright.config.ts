import { defineConfig } from '@playwright/test';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium, launchFlags } from '../support/chromium.js';
import { freePort } from '../support/free-port.js';

/** Every worker reads this file again: what is chosen freely is chosen once, in the first process. */
const port = (process.env.E2E_PORT ??= String(await freePort()));
const database = (process.env.E2E_DATABASE ??= 'sqlite');
const world = (process.env.E2E_WORLD ??= join(tmpdir(), `rahbar-world-${port}.json`));
const root = fileURLToPath(new URL('../..', import.meta.url));
const url = `http://localhost:${port}`;
/** How a page looks and what it weighs does not depend on the database. */
const ignored = database === 'sqlite' ? [] : [/(pages|headers|print)\.spec\.ts/];
/** A talk played by the page itself. */
const withScripts = /practice-in-page\.spec\.ts/;
/** Paper has one size. */
const onPaper = /print\.spec\.ts/;
/** These speak HTTP: no browser, no screen size. */
const withoutBrowser = /(authorisation|headers|bad-input)\.spec\.ts/;

export default defineConfig({
	testDir: '.',
	testMatch: '**/*.spec.ts',
	outputDir: join(root, 'test-results', database),
	workers: 1,
	retries: 0,
	forbidOnly: true,
	timeout: 60_000,
	reporter: 'list',
	use: {
		baseURL: url,
		locale: 'en-GB',
		timezoneId: 'Asia/Karachi',
		screenshot: 'only-on-failure',
		launchOptions: { executablePath: (await findChromium()) ?? undefined, args: launchFlags }
	},
	projects: [
		{
			name: 'phone',
			testIgnore: [...ignored, withoutBrowser, withScripts, onPaper],
			use: {
				viewport: { width: 360, height: 740 },
				deviceScaleFactor: 2,
				isMobile: true,
				hasTouch: true,
				javaScriptEnabled: false
			}
		},
		// A learner passes a quiz once: journeys are walked on the phone only.
		{
			name: 'desktop',
			testIgnore: [...ignored, withoutBrowser, /journey\.spec\.ts/],
			use: { viewport: { width: 1280, height: 800 } }
		},
		{ name: 'requests', testMatch: withoutBrowser, testIgnore: ignored }
	],
	webServer: {
		command: `node tests/support/demo-server.js --database ${database} --port ${port} --world ${world}`,
		cwd: root,
		url: `${url}/healthz`,
		timeout: 180_000,
		gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
		stderr: 'pipe'
	}
});
