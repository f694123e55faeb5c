import { expect, test } from 'vitest';
import { isAtOrBelow, pathOf } from './paths.ts';

test('a path names every node from the root down', () => {
	expect(pathOf('n', null)).toBe('n/');
	expect(pathOf('p', 'n/')).toBe('n/p/');
});

test('a node reaches itself and what lies below, never a neighbour that begins alike', () => {
	expect(isAtOrBelow('n/p/', 'n/p/')).toBe(true);
	expect(isAtOrBelow('n/p/c/', 'n/')).toBe(true);
	expect(isAtOrBelow('n/', 'n/p/')).toBe(false);
	expect(isAtOrBelow('n/pp/', 'n/p/')).toBe(false);
	expect(isAtOrBelow('n/p/', '')).toBe(false);
});
