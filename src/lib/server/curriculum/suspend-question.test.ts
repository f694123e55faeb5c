import { expect, test } from 'vitest';
import type { Provision } from '#lib/curriculum/law.ts';
import { reasonToSuspend } from './suspend-question.ts';

const provisions = new Map([
	['act-p01', { isTestable: true } as Provision],
	['act-p02', { isTestable: false, status: 'seed', current: 'disputed', label: 'review' } as Provision]
]);

test('asks what rests on settled law, or on none', () => {
	expect(reasonToSuspend([], provisions)).toBeNull();
	expect(reasonToSuspend(['act-p01'], provisions)).toBeNull();
});

test('suspends what rests on missing or unsettled law, and says why', () => {
	expect(reasonToSuspend(['act-p01', 'act-p09'], provisions)).toBe('act-p09 is not in the law data');
	expect(reasonToSuspend(['act-p02'], provisions)).toBe(
		'act-p02 is not settled (status seed, current disputed, label review)'
	);
});
