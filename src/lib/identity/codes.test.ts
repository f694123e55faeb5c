import { expect, test } from 'vitest';
import { makeCode, readCode } from './codes.ts';

test('makes twelve letters in groups of four, none of them easily misread', () => {
	const codes = new Set(Array.from({ length: 500 }, () => makeCode()));
	expect(codes.size).toBe(500);
	for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});

test('every letter is as likely as the others', () => {
	const all = Uint8Array.from({ length: 256 }, (_, value) => value);
	const seen = new Map<string, number>();
	for (let at = 0; at + 12 <= 252; at += 12)
		for (const letter of makeCode(all.subarray(at, at + 12)).replaceAll('-', ''))
			seen.set(letter, (seen.get(letter) ?? 0) + 1);
	expect(seen.size).toBe(32);
	expect(Math.max(...seen.values()) - Math.min(...seen.values())).toBeLessThanOrEqual(1);
});

test('reads a code with other case, spaces, Urdu digits, and O, I or L for digits', () => {
	const code = 'A01K-7QF2-M9X4';
	for (const typed of [' a01k 7qf2 m9x4', 'AO1K7QF2M9X4', 'aoIk-7qf2-m9x4', 'aolk_7qf2_m9x4', 'A۰۱K-۷QF۲-M۹X۴']) {
		expect(readCode(typed)).toBe(readCode(code));
	}
});
