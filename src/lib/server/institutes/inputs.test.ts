import * as v from 'valibot';
import { expect, test } from 'vitest';
import { joinInput } from './inputs.ts';

const filled = {
	name: 'ثنا گل',
	service_number: 'sana-lahore',
	role: 'lawyer',
	jurisdiction: 'punjab',
	language: 'ur',
	new_passphrase: 'quiet goats eat lemons'
};
const problemsOf = (change: object) => {
	const parsed = v.safeParse(joinInput, { ...filled, ...change });
	return parsed.success ? [] : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
};

test('a sign-in name may be written in English or Urdu, with digits, dots, hyphens and spaces', () => {
	for (const name of ['abc', 'Sana 12', 'ثنا۱۲', 'a.b-c_d', 'سَنا'])
		expect(problemsOf({ service_number: name })).toEqual([]);
});

test('three letters or digits must be left when it is folded', () => {
	for (const name of ['', '   ', 'ab', 'a-b', '---', 'ـــ']) {
		expect(problemsOf({ service_number: name })).toContain('service_number: signInNameShort');
	}
	for (const name of ['<b>sana</b>', 'a@b.c', "sana'--", 'sana/../x']) {
		expect(problemsOf({ service_number: name })).toEqual(['service_number: signInNameOdd']);
	}
	expect(problemsOf({ service_number: 'x'.repeat(41) })).toContain('service_number: tooLong');
});

test('an empty form names every field that is missing', () => {
	const parsed = v.safeParse(joinInput, {});
	const missing = parsed.success ? [] : parsed.issues.map((issue) => v.getDotPath(issue));
	expect(new Set(missing)).toEqual(
		new Set(['name', 'service_number', 'role', 'jurisdiction', 'language', 'new_passphrase'])
	);
});

test('role and place are those of the curriculum, and a name holds a letter', () => {
	expect(problemsOf({ role: 'operator' })).toEqual(['role: chooseRole']);
	expect(problemsOf({ jurisdiction: 'SINDH' })).toEqual(['jurisdiction: chooseJurisdiction']);
	expect(problemsOf({ name: '12345' })).toEqual(['name: writeName']);
});
