import { expect, test } from 'vitest';
import { certificateWindow, workWindow } from './windows.ts';

test.each([
	[8, null],
	[7, 7],
	[3, 7],
	[2, 2],
	[0, 2],
	[-1, 'over'],
	[-400, 'over']
])('work with %i days left falls into %s', (days, window) => {
	expect(workWindow(days)).toBe(window);
});

test.each([
	[91, null],
	[90, 90],
	[61, 90],
	[60, 60],
	[30, 30],
	[7, 7],
	[0, 7],
	[-1, 'over'],
	[-91, null]
])('a certificate with %i days left falls into %s', (days, window) => {
	expect(certificateWindow(days)).toBe(window);
});
