/** A fixed sequence of numbers from 0 up to 1 for a word: the same word, the same order of buttons. */
export function seeded(word: string): () => number {
	let seed = 2166136261;
	for (let index = 0; index < word.length; index++) seed = Math.imul(seed ^ word.charCodeAt(index), 16777619);
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

export function shuffled<Value>(values: readonly Value[], chance: () => number): Value[] {
	const result = [...values];
	for (let last = result.length - 1; last > 0; last--) {
		const other = Math.floor(chance() * (last + 1));
		[result[last], result[other]] = [result[other]!, result[last]!];
	}
	return result;
}
