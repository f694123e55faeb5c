import { expect, test } from 'vitest';
import { isUuid, uuidv7 } from './ids.ts';

test('an id is a version 7 UUID with the variant bits of RFC 9562', () => {
	const id = uuidv7(new Date('2026-11-22T00:00:00Z'));
	expect(isUuid(id)).toBe(true);
	expect(id[14]).toBe('7');
	expect('89ab').toContain(id[19]);
});

test('ids sort by the time of making', () => {
	const early = uuidv7(new Date('2026-11-22T00:00:00.000Z'));
	const late = uuidv7(new Date('2026-11-22T00:00:00.001Z'));
	expect(early < late).toBe(true);
});

test('text that is no UUID is refused', () => {
	expect(isUuid('1; drop table')).toBe(false);
	expect(isUuid(undefined)).toBe(false);
});
