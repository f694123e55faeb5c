/**
 * Pages that this device keeps to be opened without a network, each with the files it links, in a cache of its own: when a page
 * goes, so does all that was kept for it. The words `CacheStorage` and `fetch` are those of the browser, in a page and in the
 * service worker alike.
 */
const PREFIX = 'page ';
const MOST_PAGES = 8;

/** One attempt in the practice room, in either language. */
export const isKeepable = (path: string) => /^(\/ur)?\/practice\/[a-z0-9-]+\/[0-9a-f-]{36}$/.test(path);

/** Forms after which somebody else may sit here. */
export const changesWhoIsHere = (path: string) => /^(\/ur)?\/(sign-in|sign-out|join|recover)(\/|$)/.test(path);

/** Keeps a page as the server just answered it. False where it is not the page that was asked for. */
export async function keepAnswer(caches: CacheStorage, path: string, answer: Response): Promise<boolean> {
	if (!answer.ok || answer.redirected || answer.type === 'opaqueredirect') return false;
	const html = await answer.clone().text();
	const cache = await caches.open(PREFIX + path);
	await cache.addAll(linkedFiles(html, answer.url));
	await cache.put(path, answer);
	const names = await listNames(caches);
	await Promise.all(names.slice(0, -MOST_PAGES).map((name) => caches.delete(name)));
	return true;
}

/** Asks for a page and keeps it. Without a network what is kept already stays. */
export async function keepPage(caches: CacheStorage, path: string): Promise<boolean> {
	const answer = await fetch(path, { headers: { accept: 'text/html' } }).catch(() => null);
	return answer !== null && keepAnswer(caches, path, answer);
}

export async function isKept(caches: CacheStorage, path: string): Promise<boolean> {
	return (await listNames(caches)).includes(PREFIX + path);
}

/** Nothing of one person is left for the next who signs in on this device. */
export async function forgetPages(caches: CacheStorage): Promise<void> {
	await Promise.all((await listNames(caches)).map((name) => caches.delete(name)));
}

/** Links to the pages kept, newest first, as items of a list. The title is markup already, as it stood in the page. */
export async function listAsMarkup(caches: CacheStorage): Promise<string> {
	const paths = (await listNames(caches)).map((name) => name.slice(PREFIX.length)).reverse();
	const items = await Promise.all(
		paths.map(async (path) => {
			const html = (await (await caches.match(path))?.text()) ?? '';
			const [, language = 'en'] = /<html lang="([a-z]+)"/.exec(html) ?? [];
			const [, title = path] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
			return `<li><a class="tap" href="${path}" lang="${language}">${title.replace(/ · [^·]*$/, '')}</a></li>`;
		})
	);
	return items.join('');
}

async function listNames(caches: CacheStorage): Promise<string[]> {
	return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

/** Sheets and scripts that a page links; fonts and icons are in the browser's own cache for a month. */
export function linkedFiles(html: string, address: string): string[] {
	const links = html.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="([^"]+\.(?:css|js))"/g);
	return [...new Set([...links].map(([, link]) => new URL(link!, address).pathname))];
}
