import { expect, test } from 'vitest';
import { standsIn } from './stands-in.ts';

const now = new Date('2026-12-01T04:00:00Z');
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const fresh = { startedAt: null, lastActiveAt: null, completedAt: null, nextDueOn: null, openFailures: 0 };
const begun = { ...fresh, startedAt: daysAgo(30), lastActiveAt: daysAgo(1) };

test('before anything was read nobody has started', () => {
	expect(standsIn(fresh, now)).toBe('not-started');
	expect(standsIn(begun, now)).toBe('under-way');
});

test('due today is not late', () => {
	expect(standsIn({ ...begun, nextDueOn: '2026-12-01' }, now)).toBe('under-way');
	expect(standsIn({ ...begun, nextDueOn: '2026-11-30' }, now)).toBe('overdue');
});

test('three open failures are stuck, and more than fourteen days without a lesson inactive', () => {
	expect(standsIn({ ...begun, openFailures: 3, lastActiveAt: daysAgo(20) }, now)).toBe('stuck');
	expect(standsIn({ ...begun, openFailures: 2, lastActiveAt: daysAgo(15) }, now)).toBe('inactive');
	expect(standsIn({ ...begun, lastActiveAt: daysAgo(14) }, now)).toBe('under-way');
});

test('whoever is complete needs nothing', () => {
	expect(standsIn({ ...begun, completedAt: daysAgo(20), lastActiveAt: daysAgo(20) }, now)).toBe('complete');
});
