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

/** How the moves of this page stand with the server. */
export type Standing = 'saved' | 'sending' | 'offline' | 'signedOut' | 'elsewhere';

/** Holds moves on the device and sends them; `kept` says whether this page can be opened again without a network. */
export type Keep = {
	take(moves: readonly StoredMove[]): void;
	watch(tell: (now: Standing) => void): void;
	kept?: Promise<boolean>;
};
