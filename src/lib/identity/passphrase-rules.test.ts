import { expect, test } from 'vitest';
import { findPassphraseProblem, normalisePassphrase } from './passphrase-rules.ts';

const personal = ['PB-4471', 'LHRPTC', 'Bilal Ahmed'];

test('accepts simple words, Urdu and signs alike, with no rule about kinds of characters', () => {
	for (const fine of [
		'river lamp green bridge',
		'دریا کے پار پرانا پل',
		'quietgoats',
		'!!..??--##',
		'ab cd xf gh ij'
	]) {
		expect(findPassphraseProblem(fine, personal)).toBeNull();
	}
});

test('refuses fewer than 8 characters and more than 200, counted after normalising', () => {
	expect(findPassphraseProblem('sevench', [])).toBe('passphrase-short');
	expect(findPassphraseProblem('a b   c d   ', [])).toBe('passphrase-short');
	expect(findPassphraseProblem('eight ch', [])).toBeNull();
	expect(findPassphraseProblem('xy1 '.repeat(60), [])).toBe('passphrase-long');
});

test('refuses what everybody guesses first, however it is written', () => {
	for (const common of [
		'password',
		'PASSWORD 1',
		'Pakistan123',
		'12345678',
		'۱۲۳۴۵۶۷۸',
		'aaaaaaaa',
		'12121212',
		'qwerty-uiop'
	]) {
		expect(findPassphraseProblem(common, [])).toBe('passphrase-common');
	}
});

test('refuses what is mostly the service number, the institute or the name', () => {
	for (const own of ['pb-4471 lhr', 'PB4471 LHRPTC', 'bilalahmed', 'ahmed123', 'lhrptc bilal 99', 'PB۴۴۷۱ ahmed']) {
		expect(findPassphraseProblem(own, personal)).toBe('passphrase-personal');
	}
	expect(findPassphraseProblem('bilal drinks tea daily', personal)).toBeNull();
});

test('one form is hashed, whatever the keyboard added', () => {
	expect(normalisePassphrase('  river　lamp \n')).toBe('river lamp');
});
