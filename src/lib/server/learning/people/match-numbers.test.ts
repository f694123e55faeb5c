import { expect, test } from 'vitest';
import { matchNumbers, readNumbers } from './match-numbers.ts';

const person = (accountId: string, serviceNumber: string) => ({
	accountId,
	name: accountId,
	serviceNumber,
	numberFolded: serviceNumber.toLowerCase()
});

test('a pasted list may have empty lines, commas, doubles, another case and Urdu digits', () => {
	expect(readNumbers(' C-1\n\n c-1 \nC-۱, C-2;\tC-3\n')).toEqual(['C-۱', 'C-2', 'C-3']);
	expect(readNumbers('\n \n')).toEqual([]);
});

test('each number is found, not found, or had by two people', () => {
	const people = [person('a', 'C-1'), person('b', 'C-2'), person('c', 'C-2')];
	const { found, notFound, ambiguous } = matchNumbers(['c-۱', 'C-2', 'C-9'], people);
	expect(found.map(({ accountId }) => accountId)).toEqual(['a']);
	expect([notFound, ambiguous]).toEqual([['C-9'], ['C-2']]);
});
