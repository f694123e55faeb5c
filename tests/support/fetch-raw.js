import { request } from 'node:http';

/**
 * An answer as it went over the wire: the body is not decompressed, nothing is followed.
 * @param {string} url
 * @param {{ method?: string, headers?: Record<string, string>, body?: string | Buffer }} [options]
 * @returns {Promise<{ status: number, headers: import('node:http').IncomingHttpHeaders, body: Buffer }>}
 */
export function fetchRaw(url, { method = 'GET', headers = {}, body } = {}) {
	return new Promise((resolve, reject) => {
		const { origin } = new URL(url);
		// `path` as written: URL would tidy up what a test means to send untidily.
		const asked = request(origin, { path: url.slice(origin.length) || '/', method, headers }, (response) => {
			/** @type {Buffer[]} */
			const chunks = [];
			response.on('data', (chunk) => chunks.push(chunk));
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) })
			);
			response.on('error', reject);
		});
		asked.on('error', reject);
		asked.end(body);
	});
}
