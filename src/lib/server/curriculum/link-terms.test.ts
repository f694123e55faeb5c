import { expect, test } from 'vitest';
import type { Term } from '#lib/curriculum/types.ts';
import { linkTerms } from './link-terms.ts';

const term = (id: string, en: string[], ur: string[]): Term => ({
	id,
	text: { en: en[0]!, ur: ur[0]! },
	note: null,
	isUncertain: false,
	meaning: { en: `What ${id} means.`, ur: `${ur[0]} کا مطلب۔` },
	words: { en, ur }
});
const terms = [term('consent', ['consent'], ['رضامندی']), term('peshgi', ['peshgi', 'advance'], ['پیشگی'])];
const link = (html: string, language: 'en' | 'ur' = 'en') => linkTerms(html, terms, language, 'Close');

test('links a term where it first stands, once, and brings its meaning along', () => {
	const html = link('<p>Consent and again consent.</p><p>No consent.</p>');
	expect(html.match(/class="term"/g)).toHaveLength(1);
	expect(html).toContain(
		'<p><button type="button" class="term" popovertarget="term-consent">Consent</button> and again'
	);
	expect(html).toContain('id="term-consent" popover>');
	expect(html).toContain('What consent means.');
});

test('several terms in one sentence, each at its own word', () => {
	const html = link('<p>An advance is no consent.</p>');
	expect(html).toContain('>advance</button> is no <button');
});

test('whole words only, in both scripts', () => {
	expect(link('<p>The consenting clerk.</p>')).toBe('<p>The consenting clerk.</p>');
	expect(link('<p>بچے کی رضامندی نہیں۔</p>', 'ur')).toContain('>رضامندی</button>');
});

test.each(['<h2>Consent</h2>', '<a href="/x">consent</a>', '<dl><dd>consent</dd></dl>', '<label>consent</label>'])(
	'leaves %s alone',
	(html) => {
		expect(link(html)).toBe(html);
	}
);

test('a term without a meaning stays as it is', () => {
	expect(linkTerms('<p>consent</p>', [{ ...terms[0]!, meaning: null }], 'en', 'Close')).toBe('<p>consent</p>');
});
