import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import Choices from './Choices.svelte';
import Field from './Field.svelte';
import { sayProblems } from './say-problems.ts';

test('a field is tied to its hint and its error, and can be reached by its name', () => {
	const { body } = render(Field, {
		props: { name: 'service_number', label: 'Service number', hint: 'As on the slip', error: 'Write it.' }
	});
	expect(body).toContain('<label for="service_number">');
	expect(body).toContain('aria-describedby="service_number-hint service_number-error"');
	expect(body).toContain('aria-invalid="true"');
	expect(body).toContain('id="service_number-error"');
});

test('a field keeps what was typed, as text', () => {
	const { body } = render(Field, { props: { name: 'name', label: 'Name', value: '"><script>' } });
	expect(body).toContain('value="&quot;>&lt;script>"');
	expect(body).not.toContain('aria-invalid');
	expect(body).not.toContain('aria-describedby');
});

test('a code is written from left to right', () => {
	expect(render(Field, { props: { name: 'code', label: 'Code', ltr: true } }).body).toContain('dir="ltr"');
	expect(render(Field, { props: { name: 'name', label: 'Name' } }).body).not.toContain('dir=');
});

test('the first choice carries the name as its id, so that the error summary leads to it', () => {
	const options = [
		{ value: 'en', label: 'English' },
		{ value: 'ur', label: 'Urdu' }
	];
	const { body } = render(Choices, { props: { name: 'language', legend: 'Language', options, value: 'ur' } });
	expect(body).toMatch(/<input[^>]*id="language"[^>]*value="en"/);
	expect(body).toMatch(/<input[^>]*id="language-2"[^>]*value="ur"[^>]*checked/);
});

test('a problem without a sentence of its own still says something, in the language of the page', () => {
	expect(sayProblems({ name: 'no-such-key' }, 'en')).toEqual({ name: 'Look at this field again.' });
	expect(sayProblems({ name: 'no-such-key' }, 'ur').name).toMatch(/دوبارہ/);
	expect(sayProblems(null, 'en')).toEqual({});
});
