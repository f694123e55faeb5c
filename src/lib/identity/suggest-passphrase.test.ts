import { expect, test } from 'vitest';
import { passphraseWords } from './passphrase-words.ts';
import { findPassphraseProblem } from './passphrase-rules.ts';
import { suggestPassphrase } from './suggest-passphrase.ts';

test('the list holds 512 different words of plain small letters', () => {
	expect(new Set(passphraseWords).size).toBe(512);
	for (const word of passphraseWords) expect(word).toMatch(/^[a-z]{3,8}$/);
});

test('suggests four words of the list, decided by the random bytes alone', () => {
	const random = Uint8Array.of(0, 0, 0, 1, 1, 255, 2, 0);
	const [first, second, last] = [passphraseWords[0], passphraseWords[1], passphraseWords[511]];
	expect(suggestPassphrase(random)).toBe(`${first} ${second} ${last} ${first}`);
	expect(suggestPassphrase()).not.toBe(suggestPassphrase());
});

test('whatever it suggests may be chosen', () => {
	for (let round = 0; round < 200; round++) expect(findPassphraseProblem(suggestPassphrase(), [])).toBeNull();
});
