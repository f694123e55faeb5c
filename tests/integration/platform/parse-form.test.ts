import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { cleanText, parseForm, readFields } from '#lib/server/platform/parse-form.ts';

const schema = v.object({
	name: v.pipe(v.string('nameMissing'), v.nonEmpty('nameMissing')),
	passphrase: v.optional(v.string())
});

describe('what was typed', () => {
	test.each([
		['NUL and other control characters', 'a\u0000b\u0007c\u009fd', 'abcd'],
		['direction overrides', '\u202eevil\u202c \u2066x\u2069', 'evil x'],
		['a byte order mark', '\ufeffname', 'name'],
		['lone halves of a character', 'a\ud800b', 'a\ufffdb']
	])('loses %s', (_, typed, kept) => {
		expect(cleanText(typed)).toBe(kept);
	});

	test.each([
		['line breaks and tabs', 'one\n\ttwo', 'one\n\ttwo'],
		['line breaks of any system as one kind', 'one\r\ntwo\rthree', 'one\ntwo\nthree'],
		['the joiners that Urdu is written with', 'می\u200cروم', 'می\u200cروم'],
		['letters, digits and signs of both languages', 'علی Ali ۱۲۳ <b>&', 'علی Ali ۱۲۳ <b>&'],
		['accents, composed', 'e\u0301', 'é']
	])('keeps %s', (_, typed, kept) => {
		expect(cleanText(typed)).toBe(kept);
	});
});

describe('a form', () => {
	test('gives a value, or the key of a sentence for each field with what was typed', async () => {
		expect(await parseForm(schema, post('name=Ali'))).toMatchObject({ ok: true, value: { name: 'Ali' } });
		expect(await parseForm(schema, post('name=&passphrase=secret&other=kept'))).toEqual({
			ok: false,
			problems: { name: 'nameMissing' },
			values: { name: '', other: 'kept' }
		});
	});

	test('leaves fields out that it does not know', async () => {
		const parsed = await parseForm(schema, post('name=Ali&is_admin=1&__proto__=x'));
		expect(parsed.ok && parsed.value).toEqual({ name: 'Ali' });
	});

	test('reads a field given often as one', async () => {
		const many = Array.from({ length: 10_000 }, (_, index) => `name=${index}`).join('&');
		expect(await parseForm(schema, post(many))).toMatchObject({ ok: true, value: { name: '9999' } });
	});

	test('leaves files out', async () => {
		const body = new FormData();
		body.append('name', new File(['x'], 'x.txt'));
		expect(await readFields(new Request('http://rahbar.example', { method: 'POST', body }))).toEqual([]);
	});

	test.each([
		['application/json', '{"name":"Ali"}'],
		['text/plain', 'name=Ali'],
		['multipart/form-data; boundary=x', 'this is no multipart body'],
		['multipart/form-data', 'name=Ali'],
		['', '']
	])('reads a body of the type "%s" that is no form as an empty one', async (type, body) => {
		expect(
			await readFields(
				new Request('http://rahbar.example', { method: 'POST', body, headers: { 'content-type': type } })
			)
		).toEqual([]);
	});

	test('reads broken escapes without breaking', async () => {
		expect(await readFields(post('name=%zz%c3%28'))).toEqual([['name', '%zz\ufffd(']]);
	});
});

function post(body: string): Request {
	return new Request('http://rahbar.example', {
		method: 'POST',
		body,
		headers: { 'content-type': 'application/x-www-form-urlencoded' }
	});
}
