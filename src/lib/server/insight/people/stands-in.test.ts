import { expect, test } from 'vitest';
import { standsIn } from './stands-in.ts';

const fresh = { startedAt: null, completedAt: null, isOverdue: false, isStuck: false, isInactive: false };
const begun = { ...fresh, startedAt: new Date('2026-11-01T04:00:00Z') };

test('before anything was read nobody has started', () => {
	expect(standsIn(fresh)).toBe('not-started');
	expect(standsIn(begun)).toBe('under-way');
});

test('of all that holds, the word says what asks for help first', () => {
	expect(standsIn({ ...begun, isOverdue: true, isStuck: true, isInactive: true })).toBe('overdue');
	expect(standsIn({ ...begun, isStuck: true, isInactive: true })).toBe('stuck');
	expect(standsIn({ ...begun, isInactive: true })).toBe('inactive');
});

test('whoever is complete needs nothing', () => {
	expect(standsIn({ ...begun, isInactive: true, completedAt: new Date('2026-11-20T04:00:00Z') })).toBe('complete');
});
