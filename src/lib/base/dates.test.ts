import { expect, test } from 'vitest';
import { addDays, addMonths, dayOf, nextTime, sayDay } from './dates.ts';

test('an evening instant in UTC is the next day in Pakistan', () => {
	expect(dayOf(new Date('2026-11-21T19:30:00Z'))).toBe('2026-11-22');
	expect(dayOf(new Date('2026-11-21T18:59:59Z'))).toBe('2026-11-21');
});

test('dates are words, with Western digits in both languages', () => {
	expect(sayDay('2026-11-22', 'en')).toBe('22 November 2026');
	expect(sayDay('2026-11-22', 'ur')).toBe('22 نومبر 2026');
});

test('a month later is the same date, or the last one there is', () => {
	expect(addMonths('2026-11-22', 24)).toBe('2028-11-22');
	expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
	expect(addMonths('2027-12-15', 12)).toBe('2028-12-15');
});

test('days carry over the end of a year', () => {
	expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
	expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});

test('the next time of something daily or hourly is reckoned in Pakistan, and always lies ahead', () => {
	const after = new Date('2026-12-01T19:30:00.000Z'); // half past midnight on 2 December
	expect(nextTime('day', 0, after)).toEqual(new Date('2026-12-02T19:00:00.000Z'));
	expect(nextTime('day', 60, after)).toEqual(new Date('2026-12-01T20:00:00.000Z'));
	expect(nextTime('day', 30, after)).toEqual(new Date('2026-12-02T19:30:00.000Z'));
	expect(nextTime('hour', 10, after)).toEqual(new Date('2026-12-01T20:10:00.000Z'));
	expect(nextTime('minute', 0, after)).toEqual(new Date('2026-12-01T19:31:00.000Z'));
});
