import { inLanguage, type Bilingual, type Language } from '#lib/base/language.ts';
import type { PracticeQuestion } from '#lib/curriculum/practice.ts';
import { chipsOf } from './build-question.ts';
import type { Playable } from './prepare.ts';
import type { Coding, TalkState } from './state.ts';
import { spokenText, type Entry } from './transcript.ts';
import { fillWords, type PracticeWords } from './words.ts';

/** What the learner said in a turn, in words. */
export function saySpoken(playable: Playable, entry: Entry, words: PracticeWords, language: Language): string {
	const { move } = entry;
	if (move.kind === 'silent') return words.silence;
	if (move.kind === 'break') return words.askBreak;
	if (move.kind === 'build') return sayBuilt(playable, move.stem, move.chip, words, language);
	const text = spokenText(playable, entry);
	return text ? inLanguage(text, language) : '';
}

type Stem = keyof PracticeWords['stems'];

export function sayBuilt(
	playable: Playable,
	stem: Stem,
	chip: string,
	words: PracticeWords,
	language: Language
): string {
	const everything = { mentioned: playable.scenario.cues.map(({ id }) => id) } as TalkState;
	const text: Bilingual = chipsOf(playable, everything).find(({ id }) => id === chip)?.text ?? { en: chip };
	return fillWords(words.stems[stem], { word: inLanguage(text, language) });
}

export type Feedback = { kind: 'good' | 'wait'; label: string; reason: string; instead: string | null };

/** The word on one turn: what kind of question it was, why it matters, what would be better. At most twenty words. */
export function sayFeedback(
	playable: Playable,
	{ question, coding }: { question: PracticeQuestion | null; coding: Coding | null },
	words: PracticeWords,
	language: Language
): Feedback | null {
	if (!question || !coding) return null;
	const isBadStep = coding.type === 'MOVE' && coding.step === null;
	const isHarmful = ['OPT', 'SUG', 'UNC', 'BLM', 'PRT'].includes(coding.type);
	const isEarly = coding.type === 'DIR' && coding.points === 0;
	const kind = isBadStep || isHarmful || isEarly ? 'wait' : 'good';
	const usual = isBadStep ? words.badStep : isEarly ? words.early : words.types[coding.type].reason;
	const own = question.feedback ? inLanguage(question.feedback, language) : null;
	const recoded = coding.recoded ? words.recoded[coding.recoded] : null;
	return {
		kind,
		label: words.types[coding.type].label,
		reason: kind === 'wait' ? (own ?? recoded ?? usual) : usual,
		instead: kind === 'wait' ? sayBetter(playable, question, language) : null
	};
}

/** The better question that the author names, or an open one on the same topic. */
export function sayBetter(playable: Playable, question: PracticeQuestion, language: Language): string | null {
	const named = question.tryInstead ? playable.questions.get(question.tryInstead) : undefined;
	return named ? inLanguage(named.text, language) : null;
}
