import { fetchRaw } from '../support/fetch-raw.js';
import { kilobytes } from './table.js';

/**
 * What a first visit costs over the wire: HTML and stylesheets as they are sent, scripts, and the fonts that come later.
 * @param {import('./bench-server.js').Bench} bench
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measurePages({ url, learners, lesson }) {
	const cookie = learners[0]?.cookie ?? '';
	const module = lesson.split('/').slice(0, 3).join('/');
	const paths = [
		'/',
		'/sign-in',
		'/verify',
		'/learn',
		module,
		lesson,
		`${module}/quiz`,
		`/learn/attempts/${learners[0]?.attempt}`,
		'/ur',
		`/ur${lesson}`
	];
	const rows = [];
	for (const path of paths) {
		const page = await sizeOf(url + path, cookie);
		const html = await fetchText(url + path, cookie);
		const styles = await sum(
			url,
			path,
			[...html.matchAll(/<link[^>]+href="([^"]+\.css)"/g)].map(([, href]) => href ?? ''),
			cookie
		);
		const scripts = await sum(
			url,
			path,
			[...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, source]) => source ?? ''),
			cookie
		);
		const inline = [...html.matchAll(/<script(?![^>]*src=)[^>]*>/g)].length;
		rows.push([
			`\`${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '[id]')}\``,
			kilobytes(page),
			kilobytes(styles),
			kilobytes(page + styles),
			`${scripts} B${inline ? ` + ${inline} inline` : ''}`
		]);
	}
	return [
		{
			title: 'Size of a first visit, compressed (bar: ≤ 14 KB HTML + CSS, 0 bytes of JavaScript)',
			columns: ['Page', 'HTML', 'CSS', 'Both', 'JavaScript'],
			rows
		}
	];
}

/**
 * @param {string} url
 * @param {string} path
 * @param {string[]} addresses
 * @param {string} cookie
 */
async function sum(url, path, addresses, cookie) {
	const sizes = await Promise.all(addresses.map((address) => sizeOf(new URL(address, url + path).href, cookie)));
	return sizes.reduce((total, size) => total + size, 0);
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
