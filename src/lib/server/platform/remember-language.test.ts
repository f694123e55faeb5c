import { describe, expect, test } from 'vitest';
import { delocalise } from '#lib/base/language.ts';
import { isBareWelcome, languageCookie, rememberLanguage } from './remember-language.ts';

/** Opens an address and says which language is remembered afterwards. */
function rememberedAfter(address: string, known?: string, site = 'same-origin'): string | undefined {
	const jar = new Map(known ? [[languageCookie, known]] : []);
	const cookies = { get: (name: string) => jar.get(name), set: (name: string, value: string) => jar.set(name, value) };
	const url = new URL(address, 'https://rahbar.example');
	const request = new Request(url, { headers: { 'sec-fetch-site': site } });
	rememberLanguage({ ...delocalise(url.pathname), url, cookies, request, isSecure: true } as never);
	return jar.get(languageCookie);
}

describe('which language is remembered', () => {
	test('that of the page which was read', () => {
		expect(rememberedAfter('/ur/help')).toBe('ur');
		expect(rememberedAfter('/help', 'ur')).toBe('en');
	});

	test('the bare address chooses nothing', () => {
		expect(rememberedAfter('/')).toBeUndefined();
		expect(rememberedAfter('/', 'ur')).toBe('ur');
	});

	test('the language switch on the welcome page chooses English', () => {
		expect(rememberedAfter('/?stay=1', 'ur')).toBe('en');
	});

	test('a scanned certificate or a shared link does not overrule a choice', () => {
		expect(rememberedAfter('/verify/X', 'ur', 'none')).toBe('ur');
		expect(rememberedAfter('/verify/X', 'ur', 'cross-site')).toBe('ur');
		expect(rememberedAfter('/ur/verify/X', undefined, 'none')).toBe('ur');
	});
});

test('only English at the root without a choice is a bare welcome', () => {
	const at = (address: string) => {
		const url = new URL(address, 'https://rahbar.example');
		const { language, path } = delocalise(url.pathname);
		return isBareWelcome(language, path, url);
	};
	expect(at('/')).toBe(true);
	expect(at('/?stay=1')).toBe(false);
	expect(at('/ur')).toBe(false);
	expect(at('/help')).toBe(false);
});
