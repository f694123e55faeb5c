import { expect, test } from 'vitest';
import { buildCatalogue } from '../build-catalogue.ts';
import { readContentFolder } from '../content-files.ts';
import { searchContent } from './search-content.ts';

const catalogue = buildCatalogue(readContentFolder('content'));

test('finds a law by a word of its title, whatever the case', () => {
	const { hits } = searchContent(catalogue, 'TRAFFICKING persons');
	expect(hits[0]).toMatchObject({ kind: 'law' });
	expect(hits[0]!.path).toContain('/law/prevention-of-trafficking-in-persons-act-2018#');
});

test('Arabic and Urdu letters find the same', () => {
	const urdu = searchContent(catalogue, 'بچی');
	expect(urdu.total).toBeGreaterThan(0);
	expect(searchContent(catalogue, 'بچي')).toEqual(urdu);
});

test('finds lessons by words that stand only in their body', () => {
	const { hits } = searchContent(catalogue, 'patrol owner crowd', ['lesson']);
	expect(hits.some(({ path }) => path.includes('/learn/first-response-and-referral/'))).toBe(true);
});

test.each(['', '   ', 'َُِّ', '<<<>>>', '%', '_'])('%j holds no word, and finds nothing', (asked) => {
	expect(searchContent(catalogue, asked)).toEqual({ words: [], hits: [], total: 0 });
});

test('ten thousand characters and markup are words like any other', () => {
	expect(searchContent(catalogue, 'kiln '.repeat(2000)).words).toEqual(['kiln']);
	expect(searchContent(catalogue, '<script>alert(1)</script>').hits).toEqual([]);
});

test('finds a treaty by its short name, with its own page', () => {
	expect(searchContent(catalogue, 'C182').hits.map(({ path }) => path)).toContain('/law/ilo-c182');
});
