/**
 * Moves of practice attempts on this device, read by the page and by the service worker alike. It holds ids of questions and
 * nothing about a person. A move stands here before it is sent; an attempt leaves when the server has all of it and it is over.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { StoredMove } from '#lib/assessment/practice/types.ts';

export type Held = {
	attemptId: string;
	/** Path of the page of the attempt. */
	page: string;
	moves: readonly StoredMove[];
	/** How many of them the server has. */
	sent: number;
};

export type Outbox = {
	find(attemptId: string): Promise<Held | null>;
	list(): Promise<Held[]>;
	put(held: Held): Promise<void>;
	/** The server has so many now; moves that came meanwhile stay. */
	markSent(attemptId: string, sent: number): Promise<void>;
	remove(attemptId: string): Promise<void>;
};

interface Store extends DBSchema {
	attempts: { key: string; value: Held };
}

/** The outbox of this browser. Where it refuses storage every call rejects. */
export function openOutbox(): Outbox {
	let opened: Promise<IDBPDatabase<Store>> | null = null;
	const store = () =>
		(opened ??= openDB<Store>('rahbar', 1, {
			upgrade: (db) => void db.createObjectStore('attempts', { keyPath: 'attemptId' })
		}));
	return {
		find: async (attemptId) => (await (await store()).get('attempts', attemptId)) ?? null,
		list: async () => (await store()).getAll('attempts'),
		markSent: async (attemptId, sent) => {
			const { store: attempts, done } = (await store()).transaction('attempts', 'readwrite');
			const held = await attempts.get(attemptId);
			if (held) await attempts.put({ ...held, sent: Math.max(held.sent, sent) });
			await done;
		},
		put: async (held) => void (await (await store()).put('attempts', held)),
		remove: async (attemptId) => (await store()).delete('attempts', attemptId)
	};
}
