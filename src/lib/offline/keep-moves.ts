import type { Keep, Standing } from '#lib/assessment/practice/play-data.ts';
import type { StoredMove } from '#lib/assessment/practice/types.ts';
import type { Held, Outbox } from './outbox.ts';
import type { Sent } from './send-held.ts';

type Parts = {
	attemptId: string;
	page: string;
	/** How many moves the server has. */
	sent: number;
	outbox: Pick<Outbox, 'put' | 'remove'>;
	send: (held: Held) => Promise<Sent>;
	/** Called later: when there is a network again, or after a while. */
	retry: (again: () => void) => void;
	onFinished: () => void;
};

/** Moves held on this device by an earlier visit, where they go on from what the page knows of. */
export function heldMoves(held: Held | null, known: readonly StoredMove[]): StoredMove[] {
	const moves = held?.moves ?? [];
	const goesOn = known.every((move, index) => JSON.stringify(move) === JSON.stringify(moves[index]));
	return goesOn && moves.length > known.length ? [...moves] : [...known];
}

/** Holds each move on the device before it is sent, and sends what the server has not yet, in order, until it has. */
export function keepMoves({ attemptId, page, sent, outbox, send, retry, onFinished }: Parts): Keep {
	let all: readonly StoredMove[] = [];
	let isSending = false;
	let tell: (now: Standing) => void = () => undefined;
	const held = (): Held => ({ attemptId, page, moves: all, sent });
	// A full or forbidden storage: the moves stay in this page and are sent from it.
	const hold = () => outbox.put(held()).catch(() => undefined);
	const drop = () => outbox.remove(attemptId).catch(() => undefined);

	async function flush(): Promise<void> {
		if (isSending || all.length <= sent) return;
		isSending = true;
		tell('sending');
		const tried = all.length;
		const outcome = await send(held());
		isSending = false;
		if (outcome === 'saved' || outcome === 'finished') {
			sent = tried;
			if (sent < all.length) return flush();
			await (outcome === 'finished' ? drop() : hold());
			if (outcome === 'finished') onFinished();
			return tell('saved');
		}
		if (outcome === 'signedOut') return tell('signedOut');
		if (outcome === 'elsewhere') {
			await drop();
			return tell('elsewhere');
		}
		tell('offline');
		retry(() => void flush());
	}

	return {
		take(moves) {
			all = moves;
			void hold().then(flush);
		},
		watch(listener) {
			tell = listener;
		}
	};
}
