/**
 * npm run shots: every page of the demo world as each role, on a phone and a desk, in English and Urdu, in light and
 * dark, into shots/ with an index page: how the look is reviewed.
 * `npm run shots -- learn quiz` takes only pages whose names begin so. BASE_URL photographs a server that runs already.
 */
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';
import { ensureBuilt, root } from '../../src/cli/setup.js';
import { ensureChromium, launchFlags } from '../support/chromium.js';
import { startDemoServer } from '../support/demo-server.js';
import { writeContactSheet } from './contact-sheet.js';
import { lookOver } from './look-over.js';
import { shotList } from './pages.js';

/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./pages.js').Shot} Shot */
/** @typedef {import('./contact-sheet.js').Picture} Picture */
/** @typedef {{ width: number, colorScheme: 'light' | 'dark' }} View */

const FOLDER = join(root, 'shots');
/** Width of A4 at 96 dots to the inch. */
const paperWidth = { portrait: 794, landscape: 1123 };
/** @type {View[]} */
const views = [360, 1280].flatMap((width) => [
	{ width, colorScheme: 'light' },
	{ width, colorScheme: 'dark' }
]);

process.chdir(root);
register();
/** @type {typeof import('../../src/cli/demo-world.ts')} */
const { DEMO_PASSPHRASE, demoAccounts } = await import('../../src/cli/demo-world.ts');

const worldFile = join(tmpdir(), `rahbar-shots-${process.pid}.json`);
const server = process.env.BASE_URL ? null : await startOwnServer();
const base = process.env.BASE_URL ?? server?.url ?? '';
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: launchFlags });
try {
	await photographAll();
} finally {
	await browser.close();
	await server?.stop();
	rmSync(worldFile, { force: true });
}

async function startOwnServer() {
	await ensureBuilt();
	return startDemoServer({ world: worldFile });
}

async function photographAll() {
	const cookies = await signEveryoneIn();
	const world = server ? JSON.parse(readFileSync(worldFile, 'utf8')) : null;
	const people = demoAccounts.map(({ serviceNumber }) => serviceNumber);
	const wanted = process.argv.slice(2);
	const shots = shotList(world, people, await findLessons(cookies, world?.module)).filter(
		({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start))
	);
	rmSync(FOLDER, { recursive: true, force: true });
	mkdirSync(FOLDER, { recursive: true });

	/** @type {Picture[]} */
	const pictures = [];
	for (const [index, shot] of shots.entries()) {
		const taken = await photograph(shot, cookies.get(shot.as ?? '') ?? []);
		pictures.push(...taken);
		const problems = taken.flatMap(({ view, problems }) => problems.map((problem) => `\n    ${view}: ${problem}`));
		console.log(`${index + 1}/${shots.length} ${shot.name}${problems.join('')}`);
		// Written each time, so that a stopped run still shows what it took.
		writeContactSheet(FOLDER, pictures);
	}
	console.log(`${pictures.length} pictures: ${join(FOLDER, 'index.html')}`);
}

/** Each signs in once, over HTTP; the browser gets the cookies. */
async function signEveryoneIn() {
	/** @type {Map<string, Awaited<ReturnType<import('@playwright/test').BrowserContext['cookies']>>>} */
	const cookies = new Map();
	// Where the world is furnished there are an operator and a delegate too.
	const operator = { institute: 'NATIONAL', serviceNumber: 'OPERATOR-1' };
	const delegate = { institute: 'DEMO', serviceNumber: 'DELEGATE-1' };
	for (const { institute, serviceNumber } of [...demoAccounts, operator, delegate]) {
		const context = await browser.newContext({ baseURL: base });
		const form = { institute, service_number: serviceNumber, passphrase: DEMO_PASSPHRASE };
		const response = await context.request.post('/sign-in', {
			form,
			headers: { origin: base, accept: 'text/html' },
			maxRedirects: 0
		});
		if (response.status() !== 303)
			console.log(`${serviceNumber} could not sign in (${response.status()}); its pages show what nobody sees.`);
		cookies.set(serviceNumber, await context.cookies());
		await context.close();
	}
	return cookies;
}

/**
 * The lessons that a newcomer's module lists.
 * @param {Awaited<ReturnType<typeof signEveryoneIn>>} cookies
 * @param {string} module
 * @returns {Promise<string[]>}
 */
async function findLessons(cookies, module = 'first-response-and-referral') {
	const context = await browser.newContext({ baseURL: base });
	await context.addCookies(cookies.get('CONSTABLE-1') ?? []);
	const html = await (await context.request.get(`/learn/${module}`)).text();
	await context.close();
	const links = [...html.matchAll(/href="(\/learn\/[a-z0-9-]+\/[a-z0-9-]+)"/g)].map(([, path]) => path ?? '');
	return [...new Set(links)].filter((path) => path.startsWith(`/learn/${module}/`) && !path.endsWith('/quiz'));
}

/**
 * One page in all its views. A context for each, closed at once: memory stays the same from first to last.
 * @param {Shot} shot
 * @param {Awaited<ReturnType<import('@playwright/test').BrowserContext['cookies']>>} cookies
 */
async function photograph(shot, cookies) {
	/** @type {Picture[]} */
	const pictures = [];
	for (const { width, colorScheme } of viewsOf(shot)) {
		const context = await browser.newContext({ baseURL: base, colorScheme, viewport: { width, height: 800 } });
		if (cookies.length > 0) await context.addCookies(cookies);
		const page = await context.newPage();
		// The Urdu face waits for the second page; the pictures show what comes after the first.
		await page.goto('/help', { waitUntil: 'networkidle' });
		await page.goto('/ur/help', { waitUntil: 'networkidle' });
		for (const language of ['en', 'ur']) {
			const view = `${shot.print ? 'paper' : width} ${language} ${colorScheme}`;
			const file = `${shot.name}-${view.replaceAll(' ', '-')}.png`;
			const problems = await take(page, shot, language, file).catch((problem) => [
				String(problem.message).split('\n')[0] ?? 'failed'
			]);
			pictures.push({ file, page: shot.name, view, problems });
		}
		await context.close();
	}
	return pictures;
}

/**
 * @param {Shot} shot
 * @returns {View[]}
 */
function viewsOf({ print }) {
	return print ? [{ width: paperWidth[print], colorScheme: 'light' }] : views;
}

/**
 * @param {Page} page
 * @param {Shot} shot
 * @param {string} language
 * @param {string} file
 */
async function take(page, shot, language, file) {
	const path = language === 'ur' ? `/ur${shot.path === '/?stay=1' ? '' : shot.path}` : shot.path;
	const response = await page.goto(path);
	if (shot.press) {
		await page.locator('main form button').first().click();
		await page.waitForLoadState();
	}
	if (shot.print) await page.emulateMedia({ media: 'print' });
	await page.evaluate(() => document.fonts.ready);
	await page.screenshot({ path: join(FOLDER, file), fullPage: true });
	const status = response?.status() ?? 0;
	return [...(status >= 500 ? [`answers ${status}`] : []), ...(await page.evaluate(lookOver))];
}
