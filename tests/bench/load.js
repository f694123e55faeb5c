/** Child process: asks as fast as its connections allow, and sends back what it saw. */
import { Agent, request } from 'node:http';

process.once('message', async (/** @type {any} */ { url, requests, connections, seconds }) => {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	/** @type {number[]} */
	const durations = [];
	/** @type {Record<string, number>} */
	const statuses = {};
	const startedAt = performance.now();
	const endsAt = startedAt + (seconds ?? 0) * 1000;
	let next = 0;
	const isOver = () => (seconds ? performance.now() >= endsAt : next >= requests.length);
	await Promise.all(
		Array.from({ length: connections }, async () => {
			while (!isOver()) {
				const { status, duration } = await ask(agent, url, requests[next++ % requests.length]);
				durations.push(duration);
				statuses[status] = (statuses[status] ?? 0) + 1;
			}
		})
	);
	agent.destroy();
	process.send?.(
		{ count: durations.length, seconds: (performance.now() - startedAt) / 1000, durations, statuses },
		() => process.exit(0)
	);
});

/**
 * @param {Agent} agent
 * @param {string} url
 * @param {import('./measure-load.js').Asked} asked
 * @returns {Promise<{ status: string, duration: number }>}
 */
function ask(agent, url, { path, method = 'GET', cookie, form }) {
	const body = form && new URLSearchParams(form).toString();
	const headers = {
		'accept-encoding': 'br',
		accept: 'text/html',
		...(cookie ? { cookie } : {}),
		...(body === undefined
			? {}
			: { origin: url, 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) })
	};
	return new Promise((resolve) => {
		const startedAt = performance.now();
		const done = (/** @type {string} */ status) => resolve({ status, duration: performance.now() - startedAt });
		const sent = request(url + path, { agent, method, headers }, (response) => {
			response.resume();
			response.on('end', () => done(String(response.statusCode)));
		});
		sent.on('error', (/** @type {NodeJS.ErrnoException} */ problem) => done(problem.code ?? 'failed'));
		sent.end(body);
	});
}
