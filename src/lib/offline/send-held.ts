import type { Held, Outbox } from './outbox.ts';

/** What became of moves that were sent. `kept`: no network, or an answer that says nothing of them; they are sent again later. */
export type Sent = 'saved' | 'finished' | 'signedOut' | 'elsewhere' | 'kept';

/** A weak signal may never answer; then it is tried anew. */
const PATIENCE_MS = 20_000;

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** Sends what the server has not yet, in order. Sent twice, by a page and by the service worker, it counts once. */
export async function sendMoves({ page, moves, sent }: Held, fetch: Fetch): Promise<Sent> {
	const response = await fetch(`${page}/turns`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ from: sent + 1, moves: moves.slice(sent) }),
		redirect: 'manual',
		signal: AbortSignal.timeout(PATIENCE_MS)
	}).catch(() => null);
	if (!response) return 'kept';
	if (response.type === 'opaqueredirect' || response.status === 303) return 'signedOut';
	if (response.status === 409) return 'elsewhere';
	if (response.status !== 200) return 'kept';
	const answer = (await response.json().catch(() => null)) as { isFinished?: boolean } | null;
	return answer?.isFinished ? 'finished' : 'saved';
}

/** Sends all that waits on this device, also of talks whose page is closed. Tells of each attempt that is over now. */
export async function sendOutbox(
	outbox: Outbox,
	fetch: Fetch,
	onFinished: (page: string) => Promise<unknown>
): Promise<void> {
	for (const held of await outbox.list()) {
		if (held.moves.length <= held.sent) continue;
		const sent = await sendMoves(held, fetch);
		if (sent === 'saved') await outbox.markSent(held.attemptId, held.moves.length);
		if (sent === 'finished' || sent === 'elsewhere') await outbox.remove(held.attemptId);
		if (sent === 'finished') await onFinished(held.page);
	}
}
