import { fold } from '#lib/base/fold.ts';

export type AskedAge = { kind: 'unknown' } | { kind: 'years'; years: number } | { kind: 'no-age' };

const OLDEST = 120;

/** The age that was typed, in any digits; empty is “not known”. What is no age of a person is said to be none. */
export function parseAge(typed: string | null): AskedAge {
	const text = fold(typed ?? '');
	if (text === '') return { kind: 'unknown' };
	if (!/^\d{1,3}$/.test(text) || Number(text) > OLDEST) return { kind: 'no-age' };
	return { kind: 'years', years: Number(text) };
}
