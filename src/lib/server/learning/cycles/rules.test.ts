import { describe, expect, test } from 'vitest';
import type { CycleCalendar } from '#lib/learning/cycles.ts';
import { daysOfMonth, endOfCycle, laterOf, renewalDueOn, renewalOpensOn, standingOf, windowOf } from './rules.ts';

const rolling: CycleCalendar = { kind: 'rolling' };
const fixed = (month: number, day: number): CycleCalendar => ({ kind: 'fixed', month, day });

describe('the end of a cycle', () => {
	test.each([
		['2026-12-01', 24, '2028-11-30'],
		['2026-12-01', 12, '2027-11-30'],
		['2026-12-01', 36, '2029-11-30'],
		['2027-01-31', 1, '2027-02-27'],
		['2027-08-31', 6, '2028-02-28'],
		['2024-02-29', 12, '2025-02-27'],
		['2024-02-29', 48, '2028-02-28'],
		['2027-03-01', 12, '2028-02-29']
	])('rolls from %s over %i months to %s', (startsOn, months, endsOn) => {
		expect(endOfCycle(rolling, startsOn, months)).toBe(endsOn);
	});

	test.each([
		['2026-12-01', 12, [6, 30], '2027-06-30'],
		['2027-01-15', 12, [6, 30], '2028-06-30'],
		['2026-07-01', 12, [6, 30], '2027-06-30'],
		['2026-06-29', 24, [6, 30], '2028-06-30'],
		['2027-03-01', 24, [12, 31], '2028-12-31'],
		['2026-01-02', 12, [12, 31], '2026-12-31'],
		['2027-03-10', 12, [2, 29], '2028-02-29'],
		['2026-03-10', 12, [2, 29], '2027-02-28']
	] as const)('is from %s over %i months on the nearest %j: %s', (startsOn, months, [month, day], endsOn) => {
		expect(endOfCycle(fixed(month, day), startsOn, months)).toBe(endsOn);
	});

	test('on a fixed date is never more than half a year from where it would roll to', () => {
		for (let month = 1; month <= 12; month++)
			for (const startsOn of ['2026-01-31', '2026-05-14', '2027-02-28', '2028-02-29', '2026-12-31']) {
				const one = endOfCycle(rolling, startsOn, 12);
				const other = endOfCycle(fixed(month, 31), startsOn, 12);
				expect(Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000).toBeLessThanOrEqual(183);
			}
	});

	test('later starts never end earlier', () => {
		for (const calendar of [rolling, fixed(6, 30), fixed(2, 29)]) {
			let last = '';
			for (let day = Date.parse('2027-01-01'); day < Date.parse('2029-01-01'); day += 86_400_000) {
				const end = endOfCycle(calendar, new Date(day).toISOString().slice(0, 10), 12);
				expect(end >= last).toBe(true);
				last = end;
			}
		}
	});

	test('knows the months', () => {
		expect([daysOfMonth(2027, 2), daysOfMonth(2028, 2), daysOfMonth(2027, 12)]).toEqual([28, 29, 31]);
	});
});

describe('a window', () => {
	test.each([
		[91, null],
		[90, 90],
		[61, 90],
		[60, 60],
		[31, 60],
		[30, 30],
		[8, 30],
		[7, 7],
		[0, 7]
	])('of %i days is %s', (days, window) => expect(windowOf(days)).toBe(window));

	test('opens the recertification ninety days before the end', () => {
		expect(renewalOpensOn('2028-11-30')).toBe('2028-09-01');
	});
});

describe('a cycle', () => {
	const on = (today: string, given: { graceDays?: number; waivedUntil?: string | null } = {}) =>
		standingOf({ endsOn: '2028-02-29', graceDays: 30, waivedUntil: null, today, ...given });

	test('is current, then due, then in grace, then lapsed', () => {
		expect(on('2027-11-30')).toEqual({ state: 'current' });
		expect(on('2027-12-01')).toEqual({ state: 'due', window: 90, days: 90 });
		expect(on('2028-02-29')).toEqual({ state: 'due', window: 7, days: 0 });
		expect(on('2028-03-01')).toEqual({ state: 'grace', until: '2028-03-30' });
		expect(on('2028-03-30')).toEqual({ state: 'grace', until: '2028-03-30' });
		expect(on('2028-03-31')).toEqual({ state: 'lapsed', since: '2028-03-31' });
	});

	test('lapses on the day after its end where no grace is given', () => {
		expect(on('2028-03-01', { graceDays: 0 })).toEqual({ state: 'lapsed', since: '2028-03-01' });
	});

	test('is waived until the last day of the waiver, and not before there is anything to waive', () => {
		expect(on('2027-11-30', { waivedUntil: '2028-06-01' })).toEqual({ state: 'current' });
		expect(on('2028-04-15', { waivedUntil: '2028-06-01' })).toEqual({ state: 'waived', until: '2028-06-01' });
		expect(on('2028-06-01', { waivedUntil: '2028-06-01' }).state).toBe('waived');
		expect(on('2028-06-02', { waivedUntil: '2028-06-01' }).state).toBe('lapsed');
	});

	test('counts as overdue after its grace or its waiver, whichever is later', () => {
		const facts = { endsOn: '2028-02-29', graceDays: 30 };
		expect(renewalDueOn({ ...facts, waivedUntil: null })).toBe('2028-03-30');
		expect(renewalDueOn({ ...facts, waivedUntil: '2028-03-10' })).toBe('2028-03-30');
		expect(renewalDueOn({ ...facts, waivedUntil: '2028-06-01' })).toBe('2028-06-01');
	});

	test('a waiver never brings a day forward', () => {
		expect(laterOf('2027-01-10', '2027-01-05')).toBe('2027-01-10');
		expect(laterOf('2027-01-10', null)).toBe('2027-01-10');
	});
});
