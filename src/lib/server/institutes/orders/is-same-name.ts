import { fold } from '#lib/base/fold.ts';

/** A name written for checking: the same words, or the fewer of them among the more (`Asim Raza`, `Muhammad Asim Raza`). */
export function isSameName(one: string, other: string): boolean {
	const [fewer, more] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length) as [string[], string[]];
	return fewer.length > 0 && fewer.every((word) => more.includes(word));
}

function wordsOf(name: string): string[] {
	return fold(name)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}
