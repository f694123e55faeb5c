import { expect, test } from 'vitest';
import { wrapParts } from './wrap-parts.ts';

test('draws each part as a leg with a numbered stone and drops the marks of Svelte', () => {
	expect(wrapParts('<!--[--><h2>One</h2><!----><p>a</p><!--]--><h2>Two</h2> <h3>b</h3>')).toEqual({
		html: '<section class="leg"><h2><span class="stone" aria-hidden="true">1</span> One</h2><p>a</p></section>\n<section class="leg"><h2><span class="stone" aria-hidden="true">2</span> Two</h2><h3>b</h3></section>',
		parts: 2
	});
});

test('keeps what stands before the first heading', () => {
	expect(wrapParts('<p>a</p><h2>One</h2><p>b</p>').html).toMatch(/^<p>a<\/p><section class="leg">/);
	expect(wrapParts('<p>a</p>')).toEqual({ html: '<p>a</p>', parts: 0 });
});
