import { expect, test } from 'vitest';
import { findCaseData } from './find-case-data.ts';

test.each([
	['His card is 35202-1234567-1.', ['identity-card']],
	['شناختی کارڈ ۳۵۲۰۲-۱۲۳۴۵۶۷-۱', ['identity-card']],
	['CNIC 3520212345671', ['identity-card']],
	['Call 0300 1234567 please', ['telephone']],
	['فون ۰۳۰۰۱۲۳۴۵۶۷', ['telephone']],
	['+92-42-35761234', ['telephone']],
	['In FIR No. 123/26 the SHO wrote', ['case-number']],
	['ایف آئی آر نمبر ۴۵', ['case-number']],
	['مقدمہ نمبر ٤٥', ['case-number']],
	['case 77/2026', ['case-number']]
])('%j points to a person or a case', (text, found) => {
	expect(findCaseData(text)).toEqual(found);
});

test.each([
	'Section 24 is now 25.',
	'The child was 12 years old, at 10 pm.',
	'The fine is Rs 50,000 since 2025.',
	'سبق کے حصہ 2 میں دفعہ 36 غلط ہے۔',
	'Lesson L-1101, step 3: say “within 24 hours”.'
])('%j points to nobody', (text) => {
	expect(findCaseData(text)).toEqual([]);
});
