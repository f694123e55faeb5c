import type { StoredMove } from './types.ts';

export type Standing = 'saved' | 'sending' | 'offline' | 'signedOut' | 'elsewhere';
export type Keep = { take(moves: readonly StoredMove[]): void; watch(tell: (now: Standing) => void): void };

type Parts = {
	attemptId: string;
	/** How many moves the server has. */
	sent: number;
	address: string;
	storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
	send: (address: string, body: string) => Promise<{ status: number; body: unknown }>;
	/** Called later: when there is a network again, or after a while. */
	retry: (again: () => void) => void;
};

export const keyOf = (attemptId: string) => `rahbar.practice.${attemptId}`;

/** Moves kept on this device by an earlier visit, where they go on from what the server has. */
export function keptMoves(text: string | null, known: readonly StoredMove[]): StoredMove[] {
	try {
		const kept = JSON.parse(text ?? '[]') as StoredMove[];
		const goesOn =
			Array.isArray(kept) && known.every((move, index) => JSON.stringify(move) === JSON.stringify(kept[index]));
		return goesOn && kept.length > known.length ? kept : [...known];
	} catch {
		return [...known];
	}
}

/** Keeps each move on the device before it is sent, and sends what the server has not yet, in order, until it has. */
export function keepMoves({ attemptId, sent, address, storage, send, retry }: Parts): Keep {
	let all: readonly StoredMove[] = [];
	let isSending = false;
	let tell: (now: Standing) => void = () => undefined;

	async function flush() {
		if (isSending || all.length <= sent) return;
		isSending = true;
		tell('sending');
		const fresh = all.slice(sent);
		const answer = await send(address, JSON.stringify({ from: sent + 1, moves: fresh })).catch(() => null);
		isSending = false;
		if (answer?.status === 200) {
			sent += fresh.length;
			if (sent < all.length) return flush();
			storage.removeItem(keyOf(attemptId));
			return tell('saved');
		}
		if (answer?.status === 401) return tell('signedOut');
		if (answer?.status === 409) {
			storage.removeItem(keyOf(attemptId));
			return tell('elsewhere');
		}
		tell('offline');
		retry(() => void flush());
	}

	return {
		take(moves) {
			all = moves;
			try {
				storage.setItem(keyOf(attemptId), JSON.stringify(moves));
			} catch {
				// A full or forbidden storage: the moves stay in this page and are sent from it.
			}
			void flush();
		},
		watch(listener) {
			tell = listener;
		}
	};
}
