import { fetchRaw } from '../support/fetch-raw.js';
import { kilobytes } from './table.js';

/**
 * What a first visit costs over the wire: HTML and stylesheets as they are sent, scripts, and the fonts that come later.
 * @param {import('./bench-server.js').Bench} bench
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measurePages({ url, learners, lesson, talk }) {
	const [learner] = learners;
	const module = lesson.split('/').slice(0, 3).join('/');
	const forAnyone = ['/', '/sign-in', '/join', '/verify', '/ur'];
	const forLearners = [
		'/learn',
		module,
		lesson,
		`/ur${lesson}`,
		`${module}/quiz`,
		`/learn/attempts/${learner?.attempt}`,
		'/account',
		'/practice',
		talk
	];
	const rows = [];
	for (const path of [...forAnyone, ...forLearners]) {
		const cookie = forAnyone.includes(path) ? '' : (learner?.cookie ?? '');
		const page = await sizeOf(url + path, cookie);
		const html = await fetchText(url + path, cookie);
		const linked = (/** @type {RegExp} */ pattern) =>
			Promise.all(
				[...html.matchAll(pattern)].map(([, address = '']) => sizeOf(new URL(address, url + path).href, cookie))
			);
		const styles = total(await linked(/<link[^>]+href="([^"]+\.css)"/g));
		const scripts = total(await linked(/<script[^>]+src="([^"]+)"/g));
		const name = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '[id]');
		rows.push([`\`${name}\``, kilobytes(page), kilobytes(styles), kilobytes(page + styles), `${scripts} B`]);
	}
	return [
		{
			title:
				'Size of a first visit, compressed (bar: ≤ 14 KB HTML + CSS, 0 bytes of JavaScript; a talk: ≤ 90 KB JavaScript, ≤ 150 KB in all)',
			columns: ['Page', 'HTML', 'CSS', 'Both', 'JavaScript'],
			rows
		}
	];
}

/** @param {number[]} sizes */
function total(sizes) {
	return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Bytes of the body as sent.
 * @param {string} url
 * @param {string} cookie
 */
async function sizeOf(url, cookie) {
	const { status, body } = await fetchRaw(url, { headers: { cookie, 'accept-encoding': 'br, gzip' } });
	if (status !== 200) throw new Error(`${url} answered ${status}`);
	return body.length;
}

/**
 * @param {string} url
 * @param {string} cookie
 */
async function fetchText(url, cookie) {
	return (await fetch(url, { headers: { cookie } })).text();
}
