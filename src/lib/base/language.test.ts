import { expect, test } from 'vitest';
import { delocalise, inLanguage, localise } from './language.ts';

test('every address has its Urdu twin, and the way back', () => {
	for (const path of ['/', '/learn', '/verify/ABC?x=1'])
		expect(delocalise(localise('ur', path))).toEqual({ language: 'ur', path });
});

test('a path that only begins with the letters ur is English', () => {
	expect(delocalise('/urgent')).toEqual({ language: 'en', path: '/urgent' });
});

test('English stands in where Urdu is missing', () => {
	expect(inLanguage({ en: 'Law' }, 'ur')).toBe('Law');
	expect(inLanguage({ en: 'Law', ur: 'قانون' }, 'ur')).toBe('قانون');
});
