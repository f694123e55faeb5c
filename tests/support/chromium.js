import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What Debian's Chromium needs in a container, as root, without a network of its own. */
export const launchFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--disable-dev-shm-usage',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser of this machine: CHROMIUM_PATH, the system's, Playwright's own; null where there is none. */
export async function findChromium() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !existsSync(given)) throw new Error(`CHROMIUM_PATH names ${given}, which does not exist.`);
	if (given) return given;
	const { chromium } = await import('@playwright/test');
	return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** The browser, installed with apt-get where there is none. */
export async function ensureChromium() {
	const found = await findChromium();
	if (found) return found;
	console.log('Installing Chromium for the end-to-end tests…');
	for (const parameters of [
		['update', '-q'],
		['install', '-y', '-q', '--no-install-recommends', 'chromium']
	]) {
		const asRoot = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
		const [command = 'apt-get', ...rest] = [...asRoot, ...parameters];
		const { status } = spawnSync(command, rest, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		if (status !== 0 && parameters[0] === 'install')
			throw new Error('Chromium could not be installed. Install it, or set CHROMIUM_PATH to a browser.');
	}
	const installed = await findChromium();
	if (!installed) throw new Error('Chromium was installed but cannot be found. Set CHROMIUM_PATH to it.');
	return installed;
}
