import { fold } from '#lib/base/fold.ts';
import { commonPassphrases } from './common-passphrases.ts';

export const SHORTEST_PASSPHRASE = 8;
export const LONGEST_PASSPHRASE = 200;
/** What must be left when one's own name or number is taken out of a passphrase. */
const OWN_PART = 6;

export type PassphraseProblem = 'passphrase-short' | 'passphrase-long' | 'passphrase-common' | 'passphrase-personal';

/** What is hashed: one Unicode form, and no spaces that a phone keyboard added. */
export function normalisePassphrase(typed: string): string {
	return typed.normalize('NFKC').trim().replace(/\s+/g, ' ');
}

/**
 * Why this passphrase may not be chosen, or null. Length and what others would guess first; never which kinds of
 * characters. `personal` is what is known about the person: service number, institute, name.
 */
export function findPassphraseProblem(typed: string, personal: string[]): PassphraseProblem | null {
	const passphrase = normalisePassphrase(typed);
	const length = [...passphrase].length;
	if (length < SHORTEST_PASSPHRASE) return 'passphrase-short';
	if (length > LONGEST_PASSPHRASE) return 'passphrase-long';
	const compact = compactOf(passphrase);
	if (commonPassphrases.has(compact) || isOnePieceRepeated(compact)) return 'passphrase-common';
	return isMostlyPersonal(compact, personal) ? 'passphrase-personal' : null;
}

function isMostlyPersonal(compact: string, personal: string[]): boolean {
	const known = personal
		.flatMap((text) => [text, ...text.split(/\s+/)])
		.map(compactOf)
		.filter((text) => text.length >= 3);
	const left = known.sort((a, b) => b.length - a.length).reduce((rest, text) => rest.replaceAll(text, ''), compact);
	return left.length < compact.length && left.length < OWN_PART;
}

/** `aaaaaaaa`, `12121212`, `abcabcabc`. */
function isOnePieceRepeated(compact: string): boolean {
	return /^(.{1,4})\1+$/u.test(compact);
}

/** Compared without case, spaces and signs, whichever keyboard wrote it. */
function compactOf(text: string): string {
	return fold(text).replace(/[^\p{L}\p{N}]/gu, '') || fold(text);
}
