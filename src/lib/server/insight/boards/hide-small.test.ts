import { expect, test } from 'vitest';
import { hideSmall } from './hide-small.ts';

const shown = (table: number[][]) =>
	hideSmall(table, 10).map((row, at) => row.map((isHidden, column) => (isHidden ? '·' : table[at]![column])));

test('what is large enough is shown', () => {
	expect(shown([[10, 400, 25]])).toEqual([[10, 400, 25]]);
});

test('one small cell takes the next smallest with it, or the total would tell', () => {
	expect(shown([[4, 400, 25]])).toEqual([['·', 400, '·']]);
});

test('two small ones that add up to too few take a third', () => {
	expect(shown([[4, 3, 60, 25]])).toEqual([['·', '·', 60, '·']]);
	expect(shown([[6, 7, 60, 25]])).toEqual([['·', '·', 60, 25]]);
});

test('neither row nor column tells what is hidden', () => {
	const table = [
		[120, 3],
		[80, 40],
		[95, 60]
	];
	expect(shown(table)).toEqual([
		['·', '·'],
		['·', '·'],
		[95, 60]
	]);
});

test('an empty table has nothing to hide, and one cell alone is hidden where it is small', () => {
	expect(hideSmall([], 10)).toEqual([]);
	expect(shown([[3]])).toEqual([['·']]);
});
