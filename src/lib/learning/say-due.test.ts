import { expect, test } from 'vitest';
import { daysBetween, sayDue } from './say-due.ts';

test('days are counted by the calendar, over months and leap days', () => {
	expect(daysBetween('2026-11-22', '2026-12-06')).toBe(14);
	expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
	expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1);
});

test('what is due today is not late, and what is late is said without blame', () => {
	const say = (dueOn: string) => sayDue(dueOn, '2026-11-22', 'en');
	expect(['2026-12-06', '2026-11-23', '2026-11-22', '2026-11-21'].map(say)).toEqual([
		'14 days left',
		'1 day left',
		'due today',
		'The day was 21 November 2026'
	]);
	expect(sayDue('2026-12-06', '2026-11-22', 'ur')).toBe('14 دن باقی');
});
