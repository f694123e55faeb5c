/**
 * The only script of the practice room, built by itself: puts the player in place of the forms that the server drew, so that
 * each answer comes at once and a talk can be finished without a network. Without it the forms do the same.
 */
import { mount } from 'svelte';
import { keepMoves, keptMoves, keyOf } from './keep-moves.ts';
import Player from './Player.svelte';
import type { PlayData } from './play-data.ts';

const source = document.getElementById('practice-data');
const target = document.getElementById('player');
if (source?.textContent && target) {
	const data = JSON.parse(source.textContent) as PlayData;
	const here = location.pathname;
	const moves = keptMoves(localStorage.getItem(keyOf(data.attemptId)), data.moves);
	const keep = keepMoves({
		attemptId: data.attemptId,
		sent: data.moves.length,
		address: `${here}/turns`,
		storage: localStorage,
		send: async (address, body) => {
			const response = await fetch(address, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
				redirect: 'manual'
			});
			const isSignedOut = response.type === 'opaqueredirect' || response.status === 303;
			return { status: isSignedOut ? 401 : response.status, body: null };
		},
		retry: (again) => {
			const timer = setTimeout(again, 15_000);
			addEventListener('online', () => (clearTimeout(timer), again()), { once: true });
		}
	});
	target.replaceChildren();
	const signInHref = `${data.language === 'ur' ? '/ur' : ''}/sign-in?next=${here}`;
	mount(Player, { target, props: { data: { ...data, moves }, keep, signInHref } });
	if (moves.length > data.moves.length) keep.take(moves);
	target.dataset.playing = 'yes';
}
