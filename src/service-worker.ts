/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
/// <reference types="@sveltejs/kit" />
/**
 * Opens practice talks without a network, says so kindly where any other page cannot be had, and sends moves that wait on this
 * device. It is registered by the practice room; whoever never practises never meets it. What it keeps of a person's pages
 * goes when somebody signs in or out.
 */
import { version } from '$service-worker';
import {
	changesWhoIsHere,
	forgetPages,
	isKeepable,
	keepAnswer,
	keepPage,
	linkedFiles,
	listAsMarkup
} from '#lib/offline/kept-pages.ts';
import { openOutbox } from '#lib/offline/outbox.ts';
import { sendOutbox } from '#lib/offline/send-held.ts';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const shell = `shell ${version}`;
/** A weak signal is worse than none: after this a kept page is shown while the network still tries. */
const PATIENCE_MS = 5_000;
const outbox = openOutbox();

worker.addEventListener('install', (event) => event.waitUntil(keepShell().then(() => worker.skipWaiting())));
worker.addEventListener('activate', (event) => event.waitUntil(dropOldShells().then(() => worker.clients.claim())));
worker.addEventListener('sync' as 'message', (event) => event.waitUntil(sendWaiting()));
worker.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	if (origin !== worker.location.origin) return;
	if (request.method === 'POST' && changesWhoIsHere(pathname)) event.waitUntil(forgetPages(caches));
	if (request.method !== 'GET') return;
	// A file to download comes as a navigation, too, and may be large: it is none of ours.
	if (request.mode === 'navigate' && !/\.[a-z]+$/.test(pathname)) event.respondWith(answerPage(event, pathname));
	else if (pathname.startsWith('/_app/immutable/'))
		event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
});

async function answerPage(event: FetchEvent, path: string): Promise<Response> {
	const kept = isKeepable(path) ? await caches.match(path) : undefined;
	const asked = fetch(event.request).then((answer) => {
		event.waitUntil(afterAnswer(path, isKeepable(path) ? answer.clone() : null));
		return answer;
	});
	if (!kept) return asked.catch(() => sayOffline(path));
	event.waitUntil(asked.catch(() => undefined));
	const tooSlow = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
	return Promise.race([asked.catch(() => kept), tooSlow]);
}

/** There is a network: what waits is sent, and a talk is kept as it stands now. */
async function afterAnswer(path: string, answer: Response | null): Promise<void> {
	if (answer) await keepAnswer(caches, path, answer).catch(() => false);
	await sendWaiting();
}

function sendWaiting(): Promise<void> {
	return sendOutbox(
		outbox,
		(address, init) => fetch(address, init),
		(page) => keepPage(caches, page)
	).catch(() => undefined);
}

async function sayOffline(path: string): Promise<Response> {
	const page = await caches.match(path.startsWith('/ur') ? '/ur/offline' : '/offline');
	if (!page) return Response.error();
	const list = await listAsMarkup(caches);
	const html = await page.text();
	return new Response(list ? html.replace(/(<ul data-kept[^>]*>)[\s\S]*?<\/ul>/, `$1${list}</ul>`) : html, {
		status: 503,
		headers: page.headers
	});
}

async function keepShell(): Promise<void> {
	const cache = await caches.open(shell);
	for (const path of ['/offline', '/ur/offline']) {
		const answer = await fetch(path, { credentials: 'omit' });
		if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
		await cache.addAll(linkedFiles(await answer.clone().text(), answer.url));
		await cache.put(path, answer);
	}
}

async function dropOldShells(): Promise<void> {
	const names = await caches.keys();
	await Promise.all(
		names.filter((name) => name.startsWith('shell ') && name !== shell).map((name) => caches.delete(name))
	);
}
