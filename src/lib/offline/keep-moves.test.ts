import { expect, test } from 'vitest';
import type { Standing } from '#lib/assessment/practice/play-data.ts';
import type { StoredMove } from '#lib/assessment/practice/types.ts';
import { heldMoves, keepMoves } from './keep-moves.ts';
import type { Held } from './outbox.ts';
import type { Sent } from './send-held.ts';

const move = (question: string): StoredMove => ({ kind: 'ask', question });

/** A device whose network can be cut; `outcomes` are those of its requests, in order. */
function device(outcomes: Sent[]) {
	const held = new Map<string, Held>();
	const sent: Pick<Held, 'moves' | 'sent'>[] = [];
	const told: Standing[] = [];
	const heldWhenSent: number[] = [];
	let finished = 0;
	let again: (() => void) | null = null;
	const keep = keepMoves({
		attemptId: 'a',
		page: '/practice/talk/a',
		sent: 0,
		outbox: {
			put: async (one) => void held.set(one.attemptId, one),
			remove: async (id) => void held.delete(id)
		},
		send: async ({ moves, sent: from }) => {
			heldWhenSent.push(held.get('a')?.moves.length ?? 0);
			const outcome = outcomes.shift() ?? 'saved';
			if (outcome !== 'kept') sent.push({ moves, sent: from });
			return outcome;
		},
		retry: (work) => (again = work),
		onFinished: () => (finished += 1)
	});
	keep.watch((now) => told.push(now));
	const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
	return { keep, held, sent, told, heldWhenSent, settle, retry: () => again?.(), finished: () => finished };
}

test('a move is on the device before it is sent, and stays while the talk is open', async () => {
	const { keep, held, heldWhenSent, told, settle } = device(['saved']);
	keep.take([move('one')]);
	await settle();
	expect(heldWhenSent).toEqual([1]);
	expect(told.at(-1)).toBe('saved');
	expect(held.get('a')).toMatchObject({ page: '/practice/talk/a', moves: [move('one')], sent: 1 });
});

test('a talk that is over leaves the device', async () => {
	const { keep, held, told, settle, finished } = device(['finished']);
	keep.take([move('one')]);
	await settle();
	expect([told.at(-1), held.size, finished()]).toEqual(['saved', 0, 1]);
});

test('without a network moves are kept, and sent together when it is back', async () => {
	const { keep, held, sent, told, settle, retry } = device(['kept', 'kept', 'saved']);
	keep.take([move('one')]);
	await settle();
	keep.take([move('one'), move('two')]);
	await settle();
	expect([told.at(-1), sent.length, held.get('a')?.sent]).toEqual(['offline', 0, 0]);
	retry();
	await settle();
	expect(sent).toEqual([{ moves: [move('one'), move('two')], sent: 0 }]);
	expect([told.at(-1), held.get('a')?.sent]).toEqual(['saved', 2]);
});

test('somebody who was signed out keeps the moves', async () => {
	const { keep, held, told, settle } = device(['signedOut']);
	keep.take([move('one')]);
	await settle();
	expect([told.at(-1), held.size]).toEqual(['signedOut', 1]);
});

test('a turn taken elsewhere is told', async () => {
	const { keep, held, told, settle } = device(['elsewhere']);
	keep.take([move('one')]);
	await settle();
	expect([told.at(-1), held.size]).toEqual(['elsewhere', 0]);
});

test('a browser that refuses storage sends all the same', async () => {
	const told: Standing[] = [];
	const keep = keepMoves({
		attemptId: 'a',
		page: '/practice/talk/a',
		sent: 0,
		outbox: { put: () => Promise.reject(new Error('refused')), remove: () => Promise.reject(new Error('refused')) },
		send: async () => 'finished',
		retry: () => undefined,
		onFinished: () => undefined
	});
	keep.watch((now) => told.push(now));
	keep.take([move('one')]);
	await new Promise((resolve) => setTimeout(resolve, 0));
	expect(told).toEqual(['sending', 'saved']);
});

test('held moves go on only from what the page knows of', () => {
	const held = { attemptId: 'a', page: '/practice/talk/a', moves: [move('one'), move('two')], sent: 2 };
	expect(heldMoves(held, [move('one')])).toHaveLength(2);
	expect(heldMoves(held, [move('other')])).toEqual([move('other')]);
	expect(heldMoves(null, [move('one')])).toEqual([move('one')]);
});
