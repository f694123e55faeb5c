import { expect, test } from 'vitest';
import { keepMoves, keptMoves, keyOf, type Standing } from './keep-moves.ts';
import type { StoredMove } from './types.ts';

const move = (question: string): StoredMove => ({ kind: 'ask', question });

/** A device whose network can be cut; `answers` are the statuses of the server, one a request. */
function device(answers: (number | 'cut')[]) {
	const kept = new Map<string, string>();
	const sent: { from: number; moves: StoredMove[] }[] = [];
	const told: Standing[] = [];
	let again: (() => void) | null = null;
	const keep = keepMoves({
		attemptId: 'a',
		sent: 0,
		address: '/turns',
		storage: {
			getItem: (key) => kept.get(key) ?? null,
			setItem: (key, value) => void kept.set(key, value),
			removeItem: (key) => void kept.delete(key)
		},
		send: async (_address, body) => {
			const status = answers.shift() ?? 200;
			if (status === 'cut') throw new TypeError('no network');
			sent.push(JSON.parse(body));
			return { status, body: null };
		},
		retry: (work) => (again = work)
	});
	keep.watch((now) => told.push(now));
	const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
	return { keep, kept, sent, told, settle, retry: () => again?.() };
}

test('a move is on the device before it is sent, and off it once the server has it', async () => {
	const { keep, kept, sent, told, settle } = device([200]);
	keep.take([move('one')]);
	expect(kept.get(keyOf('a'))).toContain('one');
	await settle();
	expect(sent).toEqual([{ from: 1, moves: [move('one')] }]);
	expect([told.at(-1), kept.size]).toEqual(['saved', 0]);
});

test('without a network moves are kept, and sent together when it is back', async () => {
	const { keep, kept, sent, told, settle, retry } = device(['cut', 'cut', 200]);
	keep.take([move('one')]);
	await settle();
	keep.take([move('one'), move('two')]);
	await settle();
	expect([told.at(-1), sent.length]).toEqual(['offline', 0]);
	retry();
	await settle();
	expect(sent).toEqual([{ from: 1, moves: [move('one'), move('two')] }]);
	expect([told.at(-1), kept.size]).toEqual(['saved', 0]);
});

test('somebody who was signed out keeps the moves', async () => {
	const { keep, kept, told, settle } = device([401]);
	keep.take([move('one')]);
	await settle();
	expect([told.at(-1), kept.size]).toEqual(['signedOut', 1]);
});

test('a turn taken elsewhere is told', async () => {
	const { keep, told, settle } = device([409]);
	keep.take([move('one')]);
	await settle();
	expect(told.at(-1)).toBe('elsewhere');
});

test('kept moves go on only from what the server has', () => {
	const kept = JSON.stringify([move('one'), move('two')]);
	expect(keptMoves(kept, [move('one')])).toHaveLength(2);
	expect(keptMoves(kept, [move('other')])).toEqual([move('other')]);
	expect(keptMoves('{broken', [move('one')])).toEqual([move('one')]);
	expect(keptMoves(null, [])).toEqual([]);
});
