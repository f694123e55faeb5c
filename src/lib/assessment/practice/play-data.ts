import type { Language } from '#lib/base/language.ts';
import type { PracticeBody, PracticeMode, StoredMove } from './types.ts';
import type { PracticeWords } from './words.ts';

/** Everything that one attempt needs to be played, on the server or in the page. */
export type PlayData = {
	attemptId: string;
	mode: PracticeMode;
	variant: string;
	isBuilt: boolean;
	language: Language;
	body: PracticeBody;
	moves: StoredMove[];
	words: PracticeWords;
};

/** What a form holds that came back: the reason, and what was chosen. */
export type CameBack = { problem: string; values: Record<string, string> } | null;

/** Takes a move in the page; false where the form should be sent as it is. */
export type TakeMove = (move: StoredMove) => void;
