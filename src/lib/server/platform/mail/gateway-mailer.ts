import { UnknownOutcome, type Mailer } from './types.ts';

const LONGEST_WAIT_MS = 10_000;
/** About this one message. Any other refusal is about us or about now, and may pass. */
const NEVER = [400, 404, 410, 422];

/** POSTs each message as JSON, with the token of the operator and an id by which a second one can be told. */
export function gatewayMailer(url: string, token: string | null, longestWaitMs = LONGEST_WAIT_MS): Mailer {
	return {
		send: async ({ id, ...message }) => {
			const response = await post(url, token, id, JSON.stringify({ id, ...message }), longestWaitMs);
			await response.body?.cancel();
			if (response.ok) return 'sent';
			if (NEVER.includes(response.status)) return 'refused';
			throw new Error(`The gateway answered ${response.status}.`);
		}
	};
}

async function post(url: string, token: string | null, id: string, body: string, longestMs: number): Promise<Response> {
	const headers = {
		'content-type': 'application/json',
		'idempotency-key': id,
		...(token ? { authorization: `Bearer ${token}` } : {})
	};
	try {
		return await fetch(url, {
			method: 'POST',
			headers,
			body,
			redirect: 'error',
			signal: AbortSignal.timeout(longestMs)
		});
	} catch (problem) {
		if (problem instanceof Error && problem.name === 'TimeoutError') throw new UnknownOutcome();
		throw new Error('The gateway could not be reached.');
	}
}
