import { expect, test } from 'vitest';
import { fold } from '#lib/base/fold.ts';
import { hashCode, hashSubject } from './hashes.ts';

test('a code has one hash however it is typed, and never looks like the code', () => {
	const hash = hashCode('K7QF-2M9X-TR4B');
	for (const typed of ['k7qf 2m9x tr4b', 'K۷QF2M۹XTR۴B', ' k7qf-2m9x-tr4b ']) expect(hashCode(typed)).toBe(hash);
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	expect(hashCode('K7QF-2M9X-TR4C')).not.toBe(hash);
});

test('the same person guessed at in Urdu and Latin digits is one subject; a neighbour is another', () => {
	const subject = (institute: string, number: string) => hashSubject(fold(institute), fold(number));
	expect(subject('demo', 'constable-۱')).toBe(subject('DEMO', 'CONSTABLE-1'));
	expect(subject('DEMO', 'CONSTABLE-1')).not.toBe(subject('DEMO', 'CONSTABLE-2'));
});
