import { randomBytes } from '#lib/base/ids.ts';
import { passphraseWords } from './passphrase-words.ts';

const WORDS = 4;

/** Four simple words, 36 random bits: easy to say, to write on paper and to type on a phone. */
export function suggestPassphrase(random: Uint8Array = randomBytes(WORDS * 2)): string {
	const numbers = Array.from({ length: WORDS }, (_, index) => random[index * 2]! * 256 + random[index * 2 + 1]!);
	return numbers.map((number) => passphraseWords[number % passphraseWords.length]).join(' ');
}
