import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { megabytes, milliseconds, percentile } from './table.js';

/**
 * @typedef {{ path: string, method?: string, cookie?: string, form?: Record<string, string> }} Asked
 * @typedef {{ count: number, seconds: number, durations: number[], statuses: Record<string, number> }} Answered
 */

/**
 * Requests a second beside what this machine can do at all, and how long people wait when many come at once.
 * @param {import('./bench-server.js').Bench} bench
 * @returns {Promise<import('./table.js').Table[]>}
 */
export async function measureLoad(bench) {
	const { url, learners, lesson, pid, passphrase } = bench;
	const idle = residentBytes(pid);
	const html = await (await fetch(url + lesson, { headers: { cookie: learners[0]?.cookie ?? '' } })).text();
	const stylesheet = /<link[^>]+href="([^"]+\.css)"/.exec(html)?.[1] ?? '/favicon.svg';
	const file = new URL(stylesheet, url + lesson).pathname;
	const bare = await startBareServer(Buffer.byteLength(html));

	const reading = learners.slice(0, 20).map(({ cookie }) => ({ path: lesson, cookie }));
	const answering = learners.map(answerOf);
	const sending = learners
		.slice(100)
		.map(({ attempt, cookie }) => ({ path: `/learn/attempts/${attempt}?/submit`, method: 'POST', cookie, form: {} }));
	const rows = [
		say(
			'bare Node HTTP server, same bytes',
			await load(bare.url, { requests: [{ path: '/' }], connections: 20, seconds: 5 })
		),
		say('our server, a static file', await load(url, { requests: [{ path: file }], connections: 20, seconds: 5 })),
		say('lesson page, signed in', await load(url, { requests: reading, connections: 20, seconds: 8 })),
		say('quiz answer, signed in (a write)', await load(url, { requests: answering, connections: 20, seconds: 8 })),
		say('quiz sent and graded (each once)', await load(url, { requests: sending, connections: 20 }))
	];
	bare.stop();

	const answeringAtOnce = await load(url, {
		requests: learners.slice(0, 100).flatMap((learner) => Array(5).fill(answerOf(learner))),
		connections: 500
	});
	const signingIn = await load(url, {
		requests: learners.slice(0, 150).map(({ serviceNumber }) => ({
			path: '/sign-in',
			method: 'POST',
			form: { institute: 'DEMO', service_number: serviceNumber, passphrase }
		})),
		connections: 30
	});
	return [
		{
			title: 'Requests a second, 20 connections',
			columns: ['What', 'Requests/s', 'p50', 'p95', 'p99', 'Answers'],
			rows
		},
		{
			title: 'Many at once',
			columns: ['What', 'Requests/s', 'p50', 'p95', 'p99', 'Answers'],
			rows: [
				say('30 people signing in at once (argon2id)', signingIn),
				say('500 answers at once (bar: p95 ≤ 300 ms)', answeringAtOnce)
			]
		},
		{
			title: 'Memory of the process',
			columns: ['When', 'RSS'],
			rows: [
				['after the pages above', megabytes(idle)],
				['after the load', megabytes(residentBytes(pid))]
			]
		}
	];
}

/** @param {import('./bench-server.js').BenchLearner} learner */
function answerOf({ attempt, cookie, position, option }) {
	return {
		path: `/learn/attempts/${attempt}?/answer`,
		method: 'POST',
		cookie,
		form: { position: String(position), option }
	};
}

/**
 * @param {string} what
 * @param {Answered} answered
 */
function say(what, { count, seconds, durations, statuses }) {
	const said = Object.entries(statuses).map(([status, times]) => `${status}: ${times}`);
	return [
		what,
		Math.round(count / seconds),
		...[50, 95, 99].map((percent) => milliseconds(percentile(durations, percent))),
		said.join(', ')
	];
}

/**
 * In a process of its own, so that what asks does not slow what answers. Without `seconds`, each request goes out once.
 * @param {string} url
 * @param {{ requests: Asked[], connections: number, seconds?: number }} plan
 * @returns {Promise<Answered>}
 */
function load(url, plan) {
	return new Promise((resolve, reject) => {
		const child = fork(new URL('./load.js', import.meta.url));
		child.once('message', (answered) => resolve(/** @type {Answered} */ (answered)));
		child.once('error', reject);
		child.send({ url, ...plan });
	});
}

/**
 * @param {number} bytes
 * @returns {Promise<{ url: string, stop: () => void }>}
 */
function startBareServer(bytes) {
	return new Promise((resolve) => {
		const child = fork(new URL('./bare-server.js', import.meta.url), [String(bytes)]);
		child.once('message', (port) => resolve({ url: `http://127.0.0.1:${port}`, stop: () => child.kill() }));
	});
}

/** @param {number} pid */
function residentBytes(pid) {
	return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
