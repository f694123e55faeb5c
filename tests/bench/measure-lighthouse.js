import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { launchFlags } from '../support/chromium.js';
import { freePort } from '../support/free-port.js';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * Lighthouse's own mobile profile (a slow phone, simulated), with what costs each page points.
 * @param {import('./bench-server.js').Bench} bench
 * @param {string} executablePath
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measureLighthouse({ url, learners, lesson }, executablePath) {
	const port = await freePort();
	const browser = await chromium.launch({ executablePath, args: [...launchFlags, `--remote-debugging-port=${port}`] });
	const rows = [];
	for (const path of ['/', '/sign-in', lesson, `/ur${lesson}`]) {
		const extraHeaders = path.includes('/learn') ? { Cookie: learners[2]?.cookie ?? '' } : undefined;
		const result = await lighthouse(url + path, {
			port,
			extraHeaders,
			onlyCategories: categories,
			logLevel: 'error',
			output: 'json'
		});
		const report = result?.lhr;
		const scores = categories.map((name) => (report?.categories[name]?.score ?? 0).toFixed(2));
		rows.push([`\`${path}\``, ...scores, losses(report)]);
	}
	await browser.close();
	return [
		{ title: 'Lighthouse, mobile (bar: ≥ 0.98 in all four)', columns: ['Page', ...categories, 'Points lost by'], rows }
	];
}

/** @param {any} report */
function losses(report) {
	const audits = categories.flatMap((name) => report?.categories[name]?.auditRefs ?? []);
	const lost = audits.filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 0.9);
	return lost.map(({ id }) => `${id} ${report.audits[id].displayValue ?? ''}`.trim()).join(', ') || '—';
}
