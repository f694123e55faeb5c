import { expect, test } from 'vitest';
import { sayCitation } from './say-citation.ts';

const sources = new Map([['study', { id: 'study', title: { en: 'A study', ur: 'مطالعہ' }, year: 2023, note: null }]]);

test('names our own source by its title', () => {
	expect(sayCitation({ source: 'study', place: 'section 2' }, sources, 'ur')).toEqual({
		text: 'مطالعہ',
		place: 'section 2',
		address: null
	});
});

test('links a page only where its address is one', () => {
	expect(sayCitation({ page: 'An Act', address: 'https://example.org/act' }, sources, 'en').address).toBe(
		'https://example.org/act'
	);
	expect(
		sayCitation({ page: 'An Act', address: 'https://example.org/act (file act.md)' }, sources, 'en').address
	).toBeNull();
});
