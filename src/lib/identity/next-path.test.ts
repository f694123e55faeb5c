import { expect, test } from 'vitest';
import { landingPath, safeNext } from './next-path.ts';

test('keeps a path of this site with its query', () => {
	for (const path of ['/', '/learn', '/ur/learn/x?scope=core&a=b', '/sign-in/resume'])
		expect(safeNext(path)).toBe(path);
	expect(safeNext('/learn/سبق')).toBe('/learn/%D8%B3%D8%A8%D9%82');
});

test('refuses whatever could lead to another site', () => {
	const bad = [
		'',
		'learn',
		'https://evil.example',
		'//evil.example',
		'///evil',
		'/\\evil.example',
		'/a\\b',
		'\\\\evil',
		'/\t/evil.example',
		'/\n/evil',
		'javascript:alert(1)',
		'/%0a\r/evil',
		'/.//evil.example',
		'/x/..//evil.example'
	];
	for (const next of [...bad, null, undefined, `/${'a'.repeat(3000)}`]) expect(safeNext(next)).toBeNull();
});

test('does not send a person back to the sign-in form', () => {
	for (const next of ['/sign-in', '/ur/sign-in', '/sign-in?next=/learn', '/sign-out', '/join'])
		expect(safeNext(next)).toBeNull();
});

test('lands where the person wanted to go, else on the track in the language of the page or of the account', () => {
	expect(landingPath('/certificates', 'ur', 'ur')).toBe('/certificates');
	expect(landingPath(null, 'ur', 'en')).toBe('/ur/learn');
	expect(landingPath(null, 'en', 'ur')).toBe('/ur/learn');
	expect(landingPath(null, 'en', 'en')).toBe('/learn');
});
