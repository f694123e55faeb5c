import { chromium } from '@playwright/test';
import { launchFlags } from '../support/chromium.js';
import { milliseconds, percentile } from './table.js';

const ROUNDS = 3;

/**
 * 400 kbit/s, 400 ms, a processor six times slower: when can the text be read on a first visit?
 * @param {import('./bench-server.js').Bench} bench
 * @param {string} executablePath
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measureSlowPhone({ url, learners, lesson, talk }, executablePath) {
	const browser = await chromium.launch({ executablePath, args: launchFlags });
	const rows = [];
	for (const path of ['/', '/sign-in', '/learn', lesson, `/ur${lesson}`]) {
		const painted = [];
		const loaded = [];
		for (let round = 0; round < ROUNDS; round++) {
			const visit = await visitSlowly(browser, url, path, learners[1]?.cookie ?? '');
			painted.push(visit.painted);
			loaded.push(visit.loaded);
		}
		rows.push([`\`${path}\``, milliseconds(percentile(painted, 50)), milliseconds(percentile(loaded, 50))]);
	}
	const turns = [];
	for (const path of [talk, `/ur${talk}`]) {
		/** @type {{ painted: number, ready: number }[]} */
		const visits = [];
		for (let round = 0; round < ROUNDS; round++)
			visits.push(await visitSlowly(browser, url, path, learners[0]?.cookie ?? '', '#player[data-playing=yes]'));
		const median = (/** @type {'painted' | 'ready'} */ what) =>
			milliseconds(
				percentile(
					visits.map((visit) => visit[what]),
					50
				)
			);
		turns.push([`\`${path.replace(/[0-9a-f-]{36}/, '[id]')}\``, median('painted'), median('ready')]);
	}
	await browser.close();
	return [
		{
			title: `400 kbit/s, 400 ms, CPU ÷ 6, empty cache, median of ${ROUNDS} (bar: readable ≤ 2 s)`,
			columns: ['Page', 'Text readable', 'Everything loaded'],
			rows
		},
		{
			title: 'The same: first turn of a talk (bar: usable ≤ 3 s)',
			columns: ['Page', 'Usable as a form', 'Answers in the page'],
			rows: turns
		}
	];
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} path
 * @param {string} cookie
 * @param {string} [awaited] what must stand on the page before it is ready
 */
async function visitSlowly(browser, url, path, cookie, awaited = 'body') {
	const context = await browser.newContext({
		viewport: { width: 360, height: 740 },
		deviceScaleFactor: 2,
		isMobile: true,
		hasTouch: true
	});
	const [name = '', value = ''] = cookie.split('=');
	await context.addCookies([{ name, value, url }]);
	const page = await context.newPage();
	const protocol = await context.newCDPSession(page);
	const bytesPerSecond = (400 * 1000) / 8;
	await protocol.send('Network.enable');
	await protocol.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 400,
		downloadThroughput: bytesPerSecond,
		uploadThroughput: bytesPerSecond
	});
	await protocol.send('Emulation.setCPUThrottlingRate', { rate: 6 });
	await page.goto(url + path, { waitUntil: 'load' });
	await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
	await page.waitForSelector(awaited);
	const times = await page.evaluate(() => ({
		ready: performance.now(),
		painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
		loaded:
			performance.getEntriesByType('navigation').map((entry) => entry.toJSON().loadEventEnd)[0] || performance.now()
	}));
	await context.close();
	return times;
}
