import { localise, type Language } from '#lib/base/language.ts';

/**
 * Where to go after signing in, or null: only a path of this site. Refuses `//host`, backslashes and control
 * characters, which browsers read as another site, and the sign-in pages, which would go round in a circle.
 */
export function safeNext(next: string | null | undefined): string | null {
	if (!next || next.length > 2000 || !/^\/(?![/\\])/.test(next) || /[\\\p{Cc}]/u.test(next)) return null;
	const site = 'http://same.invalid';
	const url = URL.canParse(next, site) ? new URL(next, site) : null;
	if (!url || url.origin !== site || url.pathname.startsWith('//')) return null;
	if (/^(\/ur)?\/(sign-in|sign-out|join|recover)$/.test(url.pathname)) return null;
	return url.pathname + url.search;
}

/** The page after signing in. Who came in Urdu stays in Urdu; otherwise the account's language decides. */
export function landingPath(next: string | null, page: Language, account: Language): string {
	return next ?? localise(page === 'ur' ? 'ur' : account, '/learn');
}
