import { expect, test } from 'vitest';
import { readAddress } from './read-address.ts';

test.each(['0300 1234567', '+92 300 1234567', '0092-300-1234567', '923001234567', '۰۳۰۰۱۲۳۴۵۶۷'])(
	'reads %s as a mobile number',
	(typed) => {
		expect(readAddress(typed)).toEqual({ channel: 'sms', address: '+923001234567' });
	}
);

test('reads an e-mail address, whatever its case', () => {
	expect(readAddress(' Amina.Shah@Example.ORG ')).toEqual({ channel: 'email', address: 'amina.shah@example.org' });
});

test.each([
	'',
	'1234',
	'0421234567',
	'amina@',
	'@example.org',
	'a b@example.org',
	'amina@example',
	`${'a'.repeat(200)}@b.pk`
])('refuses "%s"', (typed) => {
	expect(readAddress(typed)).toBeNull();
});
