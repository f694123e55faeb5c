/**
 * The only script of the practice room, built by itself: puts the player in place of the forms that the server drew, so that
 * each answer comes at once and a talk can be finished, closed and opened again without a network. Without it the forms do the same.
 */
import { mount } from 'svelte';
import type { PlayData } from '#lib/assessment/practice/play-data.ts';
import Player from '#lib/assessment/practice/Player.svelte';
import { textsOf } from '#lib/assessment/practice/read-forms.ts';
import { heldMoves, keepMoves } from './keep-moves.ts';
import { isKept, keepPage } from './kept-pages.ts';
import { openOutbox } from './outbox.ts';
import { sendMoves } from './send-held.ts';

type WithSync = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

const source = document.getElementById('practice-data');
const target = document.getElementById('player');
const page = location.pathname;
/** Neither stands where the address is not a safe one (http on another machine); the talk is played all the same. */
const canKeepPages = 'serviceWorker' in navigator && 'caches' in globalThis;

if (source?.textContent && target) await play(JSON.parse(source.textContent) as PlayData, target);

async function play(data: PlayData, target: HTMLElement): Promise<void> {
	const outbox = openOutbox();
	const held = await outbox.find(data.attemptId).catch(() => null);
	const moves = heldMoves(held, data.moves);
	const isAhead = moves.length > data.moves.length;
	const keep = keepMoves({
		attemptId: data.attemptId,
		page,
		sent: isAhead ? Math.max(held!.sent, data.moves.length) : data.moves.length,
		outbox,
		send: (waiting) => sendMoves(waiting, (address, init) => fetch(address, init)),
		retry: sendLater,
		onFinished: () => void (canKeepPages && keepPage(caches, page))
	});
	const { values, focused } = whatStands(target);
	target.replaceChildren();
	const signInHref = `${data.language === 'ur' ? '/ur' : ''}/sign-in?next=${page}`;
	const kept = canKeepPages ? keepThisPage().catch(() => false) : Promise.resolve(false);
	const cameBack = { problem: '', values };
	mount(Player, { target, props: { data: { ...data, moves }, cameBack, keep: { ...keep, kept }, signInHref } });
	if (focused) document.getElementById(focused)?.focus();
	if (isAhead) keep.take(moves);
	target.dataset.playing = 'yes';
	if (await kept) target.dataset.kept = 'yes';
}

/** What somebody chose in the form of the server before this script arrived, and where they are: neither is lost. */
function whatStands(target: HTMLElement) {
	const form = target.querySelector('form');
	const values = form ? textsOf(new FormData(form)) : {};
	const focused = target.contains(document.activeElement) ? document.activeElement?.id : null;
	return { values, focused };
}

/** True once this page can be opened on this device without a network. */
async function keepThisPage(): Promise<boolean> {
	await navigator.serviceWorker.register('/service-worker.js');
	await navigator.serviceWorker.ready;
	return (await isKept(caches, page)) || keepPage(caches, page);
}

/** By this page while it is open, and by the service worker where the browser wakes it when the signal is back. */
function sendLater(again: () => void): void {
	const timer = setTimeout(again, 15_000);
	addEventListener('online', () => (clearTimeout(timer), again()), { once: true });
	if (canKeepPages)
		void navigator.serviceWorker.ready
			.then((registration: WithSync) => registration.sync?.register('moves'))
			.catch(() => undefined);
}
