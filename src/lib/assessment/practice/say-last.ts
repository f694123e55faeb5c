import { inLanguage } from '#lib/base/language.ts';
import type { PlayData } from './play-data.ts';
import { playCase } from './play-case.ts';
import { prepare } from './prepare.ts';
import { sayFeedback } from './say-turn.ts';
import { replayMoves } from './transcript.ts';
import { isTalkMove } from './is-talk-move.ts';
import type { StoredMove } from './types.ts';

/** What a screen reader is told of the turn just taken: the answer, then the word on it where the mode gives one. */
export function sayLastReply({ body, variant, mode, language, words }: PlayData, moves: readonly StoredMove[]): string {
	if (body.kind === 'case') {
		const choices = moves.flatMap((move) => (move.kind === 'choose' ? [move.choice] : []));
		const last = playCase(body, choices)?.entries.at(-1);
		return last ? inLanguage(last.choice.consequence, language) : '';
	}
	if (body.kind === 'exercise' || mode === 'replay') return '';
	const playable = prepare(body, variant);
	const talk = moves.filter(isTalkMove);
	const { entries, state } = replayMoves(playable, talk);
	const last = entries.at(-1);
	if (!last?.coding) return words.phases[state.phase];
	const reply = last.reply.map(({ text }) => inLanguage(text, language)).join(' ');
	const feedback = mode === 'check' ? null : sayFeedback(playable, last, words, language);
	const name = inLanguage(body.child.name, language);
	return `${name}: ${reply}${feedback ? ` ${feedback.label}. ${feedback.reason}` : ''}`;
}
