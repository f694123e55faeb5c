import type { Cookies } from '@sveltejs/kit';
import type { Language } from '#lib/base/language.ts';

export const languageCookie = 'rahbar_language';

type Visit = { language: Language; path: string; url: URL; cookies: Cookies; request: Request; isSecure: boolean };

/**
 * Keeps the language of the last page that a person chose to read, so that the bare address opens in it. A page opened
 * from elsewhere (a scanned certificate, a shared link) is no choice where one is already known.
 */
export function rememberLanguage({ language, path, url, cookies, request, isSecure }: Visit): void {
	const known = cookies.get(languageCookie);
	if (known === language || isBareWelcome(language, path, url)) return;
	const isFromElsewhere = ['cross-site', 'none'].includes(request.headers.get('sec-fetch-site') ?? '');
	if (known && isFromElsewhere) return;
	cookies.set(languageCookie, language, {
		path: '/',
		maxAge: 31_536_000,
		httpOnly: true,
		sameSite: 'lax',
		secure: isSecure
	});
}

/** `/` chooses nothing: it leads to the remembered language. The language switch asks for `/?stay=1`. */
export function isBareWelcome(language: Language, path: string, url: URL): boolean {
	return language === 'en' && path === '/' && !url.searchParams.has('stay');
}
