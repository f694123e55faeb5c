import { expect, test } from 'vitest';
import { decodeMove, encodeMove, isSameMove, type Move } from './moves.ts';
import type { SpokenMove } from './offer.ts';

const spoken: SpokenMove[] = [
	{ kind: 'ask', question: 'q-inv-day' },
	{ kind: 'build', stem: 'tell-more', chip: 'topic:day' },
	{ kind: 'silent' },
	{ kind: 'support' },
	{ kind: 'break' },
	{ kind: 'next' }
];

test.each(spoken)('a $kind survives the value of its button', (move) => {
	expect(decodeMove(encodeMove(move))).toEqual(move);
});

test.each([
	'',
	'ask',
	'ask.',
	'ask.a.b',
	'build.tell-more',
	'build.shout.day',
	'ask.<b>',
	'plan',
	'ask.' + 'x'.repeat(99)
])('%j is no move', (value) => {
	expect(decodeMove(value)).toBeNull();
});

test('the order of ticks makes no other move', () => {
	const decide = (actions: string[]): Move => ({ kind: 'decide', record: 'a', conclusion: 'b', actions });
	expect(isSameMove(decide(['x', 'y']), decide(['y', 'x']))).toBe(true);
	expect(isSameMove(decide(['x']), decide(['y']))).toBe(false);
});
