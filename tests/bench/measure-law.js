import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { milliseconds, percentile } from './table.js';

const AGES = [9, 13, 15, 17];
const SEARCHES = ['kiln', 'begging', 'بھٹہ', 'صحت', 'advance', 'hazardous'];
const ROUNDS = 3;

/**
 * What the law finder answers: every situation in every jurisdiction at four ages, one after the other, and searches.
 * @param {import('./bench-server.js').Bench} bench
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measureLaw({ url }) {
	const { situations } = parse(readFileSync('content/situations.yaml', 'utf8'));
	const places = readdirSync('content/jurisdictions').map((name) => name.replace('.yaml', ''));
	const found = places.flatMap((place) =>
		situations.flatMap((/** @type {{ id: string }} */ { id }) =>
			AGES.map((age) => `/law?jurisdiction=${place}&situation=${id}&age=${age}`)
		)
	);
	const searched = SEARCHES.flatMap((words) =>
		['/search', '/ur/search', '/law'].map((path) => `${path}?q=${encodeURIComponent(words)}`)
	);
	return [
		{
			title: 'Law finder and search, one request at a time (bar: p95 ≤ 50 ms)',
			columns: ['What', 'Requests', 'p50', 'p95', 'Slowest'],
			rows: [await measured('provisions found', url, found), await measured('full-text search', url, searched)]
		}
	];
}

/**
 * @param {string} what
 * @param {string} url
 * @param {string[]} paths
 */
async function measured(what, url, paths) {
	/** @type {number[]} */
	const took = [];
	for (let round = 0; round <= ROUNDS; round++)
		for (const path of paths) {
			const start = performance.now();
			const answer = await fetch(url + path);
			await answer.text();
			if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
			if (round > 0) took.push(performance.now() - start);
		}
	const at = (/** @type {number} */ percent) => milliseconds(percentile(took, percent));
	return [what, took.length, at(50), at(95), at(100)];
}
