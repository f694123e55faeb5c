import { describe, expect, test } from 'vitest';
import { findLegalNumbers } from './find-legal-numbers.ts';

describe('refuses in prose', () => {
	test.each([
		['Bring the child to court within 24 hours.', '24 hours'],
		['Bring the child within twenty-four hours.', 'twenty-four hours'],
		['The 24-hour clock runs.', '24-hour'],
		['Wait thirty working days.', 'thirty working days'],
		['A child under 14 may not work.', 'under 14'],
		['A child under fourteen may not work.', 'under fourteen'],
		['It is for those aged 15.', 'aged 15'],
		['Prison up to 5 years', '5 years'],
		['See section 3 of the Act.', 'section 3'],
		['See s. 328A.', 's. 328A'],
		['Article 25-A gives it.', 'Article 25-A'],
		['The Act of 2016', '2016'],
		['Call 15 at once.', 'Call 15'],
		['Ring 1121.', '1121'],
		['The number is 111-247-786.', '111-247-786'],
		['A fine of Rs 50,000', 'Rs 50,000'],
		['two lakh rupees', 'two lakh rupees'],
		['Half, or 44.4 per cent', '44.4 per cent'],
		['44% of them', '44%'],
		['ten per cent', 'ten per cent'],
		['on day 7', 'day 7'],
		['24 گھنٹے کے اندر', '24 گھنٹے'],
		['چوبیس گھنٹے کے اندر', 'چوبیس گھنٹے'],
		['۲۴ گھنٹے', '24 گھنٹے'],
		['15 سال سے کم', '15 سال'],
		['دفعہ 164 کے تحت', 'دفعہ 164'],
		['آرٹیکل 11', 'آرٹیکل 11'],
		['50,000 روپے', '50,000 روپے'],
		['پچاس فیصد', 'پچاس فیصد']
	])('%s', (text, number) => {
		expect(findLegalNumbers(text, false)).toContain(number);
	});
});

describe('lets stand', () => {
	test.each([
		'At 10 pm you see a boy, about 12.',
		'Say the 5 sentences in 10 minutes.',
		'From 8.05 pm until 11 am.',
		'The first hour is yours.',
		'Add [[fact:court_clock]] to the pick-up time.',
		'رات کے 10 بجے ہیں۔',
		'10 منٹ میں',
		'ایک دن وہ آیا۔',
		'Write two numbers on the wall.',
		'He has been there for days.',
		'بہتر جگہ پر لے جائیں۔'
	])('%s', (text) => {
		expect(findLegalNumbers(text, false)).toEqual([]);
	});
});

test('lets a story have its ages and times, but no sections, money, years or telephone numbers', () => {
	expect(
		findLegalNumbers('He is 12 years old and works 10 hours, he was under 9 then. وہ 12 سال کا ہے۔', true)
	).toEqual([]);
	expect(findLegalNumbers('In 2016 he paid Rs 500 under section 3; call 1121.', true)).toEqual(
		expect.arrayContaining(['2016', 'Rs 500', 'section 3', '1121'])
	);
});
