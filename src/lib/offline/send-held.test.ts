import { expect, test } from 'vitest';
import type { Held, Outbox } from './outbox.ts';
import { sendMoves, sendOutbox } from './send-held.ts';

const held: Held = {
	attemptId: 'a',
	page: '/ur/practice/talk/a',
	moves: [{ kind: 'silent' }, { kind: 'next' }],
	sent: 1
};
const answering = (status: number, body: unknown = null) =>
	Promise.resolve(new Response(JSON.stringify(body), { status }));

test('sends what the server has not, to the page it belongs to', async () => {
	const asked: [string, unknown][] = [];
	await sendMoves(held, (address, { body }) => {
		asked.push([address, JSON.parse(String(body))]);
		return answering(200);
	});
	expect(asked).toEqual([['/ur/practice/talk/a/turns', { from: 2, moves: [{ kind: 'next' }] }]]);
});

test.each([
	['the server has them', () => answering(200, { position: 2, isFinished: false }), 'saved'],
	['the talk is over', () => answering(200, { position: 2, isFinished: true }), 'finished'],
	['other moves stand there', () => answering(409), 'elsewhere'],
	['nobody is signed in', () => answering(303), 'signedOut'],
	['the server fails', () => answering(500), 'kept'],
	['it is the talk of somebody else', () => answering(404), 'kept'],
	['there is no network', () => Promise.reject(new TypeError('no network')), 'kept']
] as const)('where %s', async (_, answer, outcome) => {
	expect(await sendMoves(held, answer)).toBe(outcome);
});

test('the whole outbox: what is over leaves, what waits stays, what is sent is not sent again', async () => {
	const box = new Map<string, Held>([
		['over', { ...held, attemptId: 'over', page: '/practice/talk/over' }],
		['open', { ...held, attemptId: 'open', page: '/practice/talk/open' }],
		['lost', { ...held, attemptId: 'lost', page: '/practice/talk/lost' }],
		['sent', { ...held, attemptId: 'sent', page: '/practice/talk/sent', sent: 2 }]
	]);
	const outbox: Outbox = {
		find: async (id) => box.get(id) ?? null,
		list: async () => [...box.values()],
		put: async (one) => void box.set(one.attemptId, one),
		markSent: async (id, sent) => void box.set(id, { ...box.get(id)!, sent }),
		remove: async (id) => void box.delete(id)
	};
	const asked: string[] = [];
	const finished: string[] = [];
	await sendOutbox(
		outbox,
		(address) => {
			asked.push(address);
			if (address.includes('lost')) return Promise.reject(new TypeError('no network'));
			return answering(200, { isFinished: address.includes('over') });
		},
		async (page) => finished.push(page)
	);
	expect(asked).toEqual(['over', 'open', 'lost'].map((id) => `/practice/talk/${id}/turns`));
	expect(finished).toEqual(['/practice/talk/over']);
	expect([...box.values()].map(({ attemptId, sent }) => [attemptId, sent])).toEqual([
		['open', 2],
		['lost', 1],
		['sent', 2]
	]);
});
