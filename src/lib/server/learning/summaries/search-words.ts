import { fold } from '#lib/base/fold.ts';

/** Longer ones are cut: nobody types more to find somebody. */
const LONGEST = 40;

/**
 * The words by whose beginning a person is found: those of the name, and the service number whole and in its parts, so
 * that `4471` finds `LHR-4471`.
 */
export function searchWords(name: string, serviceNumber: string): string[] {
	const number = fold(serviceNumber);
	const words = [...fold(name).split(' '), number, ...number.split(/[^\p{L}\p{N}]+/u)];
	return [...new Set(words.map((word) => word.slice(0, LONGEST)).filter(Boolean))];
}

/** What was typed into a search, as beginnings of words: each must be found. */
export function searchPrefixes(typed: string): string[] {
	const words = fold(typed)
		.replace(/[%_\\]/g, '')
		.split(' ');
	return [...new Set(words.map((word) => word.slice(0, LONGEST)).filter(Boolean))];
}
