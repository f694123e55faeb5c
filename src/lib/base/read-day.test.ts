import { expect, test } from 'vitest';
import { readDay } from './read-day.ts';

test.each([
	['2026-12-03'],
	['03/12/2026'],
	['3.12.2026'],
	['3-12-26'],
	['3 December 2026'],
	['03-Dec-2026'],
	['3 دسمبر 2026'],
	['۳ دسمبر، ۲۰۲۶'],
	['٠٣/١٢/٢٠٢٦'],
	['۲۰۲۶-۱۲-۰۳']
])('%s is the third of December', (text) => expect(readDay(text)).toBe('2026-12-03'));

test.each(['', 'tomorrow', '31/11/2026', '12/25/2026', '2026-13-01', '3 Decembre 2026', '46000', '0/0/2026', '3/12'])(
	'%j is no day',
	(text) => expect(readDay(text)).toBeNull()
);
