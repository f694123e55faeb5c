import { expect, test } from 'vitest';
import { judgeCode } from './judge-code.ts';

const now = new Date('2026-11-22T08:00:00Z');
const later = new Date('2026-11-23T08:00:00Z');

test('a code that was used says so, also after its time', () => {
	expect(judgeCode({ usedAt: now, expiresAt: later }, now)).toBe('code-used');
	expect(judgeCode({ usedAt: now, expiresAt: now }, later)).toBe('code-used');
});

test('a one-time code ends with its time; a recovery code has no end', () => {
	expect(judgeCode({ usedAt: null, expiresAt: later }, now)).toBe('usable');
	expect(judgeCode({ usedAt: null, expiresAt: now }, now)).toBe('code-expired');
	expect(judgeCode({ usedAt: null, expiresAt: null }, later)).toBe('usable');
});
