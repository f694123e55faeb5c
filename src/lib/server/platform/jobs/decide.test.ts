import { expect, test } from 'vitest';
import { retryDelay, stateOf } from './decide.ts';

const now = new Date('2026-12-01T04:00:00Z');
const later = new Date('2026-12-01T05:00:00Z');
const waiting = {
	finishedAt: null,
	cancelledAt: null,
	stoppedAt: null,
	leaseUntil: null,
	runAt: now,
	lastError: null
};

test('waits longer after each failure, then gives the job to a person', () => {
	const delays = [1, 2, 3, 4, 5].map(retryDelay);
	expect(delays).toEqual([...delays].sort((one, other) => one! - other!));
	expect(delays).not.toContain(null);
	expect(retryDelay(6)).toBeNull();
});

test.each([
	['waiting', {}],
	['scheduled', { runAt: later }],
	['retrying', { runAt: later, lastError: 'no answer' }],
	['running', { leaseUntil: later }],
	['waiting', { leaseUntil: now, lastError: null }],
	['stopped', { stoppedAt: now, runAt: later, lastError: 'no answer' }],
	['running', { stoppedAt: now, leaseUntil: later }],
	['done', { finishedAt: now }],
	['cancelled', { finishedAt: now, cancelledAt: now }]
])('is %s', (state, facts) => {
	expect(stateOf({ ...waiting, ...facts }, now)).toBe(state);
});
