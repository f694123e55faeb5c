import type { ContentFiles } from '../content-files.ts';
import { error, type Problem } from '../problem.ts';

const EN = 'interface/en.json';
const UR = 'interface/ur.json';

/** The words of the screens stand in both languages: the same keys, and the same {places} in each sentence. */
export function checkInterface(files: ContentFiles): Problem[] {
	const en = flatten(EN, files);
	const ur = flatten(UR, files);
	const problems = [...en.problems, ...ur.problems];
	for (const [key, sentence] of en.words) {
		const urdu = ur.words.get(key);
		if (urdu === undefined) {
			if (ur.problems.length === 0) problems.push(error(UR, key, 'is missing', 'Add it in Urdu.'));
		} else if (placesIn(sentence) !== placesIn(urdu)) {
			problems.push(
				error(
					UR,
					key,
					`has the places ${placesIn(urdu) || 'none'}, English has ${placesIn(sentence) || 'none'}`,
					'Use the same {places} in both.'
				)
			);
		}
	}
	for (const key of ur.words.keys()) {
		if (!en.words.has(key) && en.problems.length === 0)
			problems.push(error(UR, key, 'is not in en.json', 'Remove it, or add it in English.'));
	}
	return problems;
}

function flatten(file: string, files: ContentFiles): { words: Map<string, string>; problems: Problem[] } {
	const words = new Map<string, string>();
	const problems: Problem[] = [];
	const text = files.get(file);
	if (text === undefined) return { words, problems: [error(file, 'whole file', 'is missing', 'Put it back.')] };
	try {
		walk(JSON.parse(text), '');
	} catch {
		problems.push(error(file, 'whole file', 'is no JSON', 'Mend the comma or quote.'));
	}
	return { words, problems };

	function walk(value: unknown, key: string): void {
		if (typeof value === 'object' && value !== null) {
			for (const [name, inner] of Object.entries(value)) walk(inner, key === '' ? name : `${key}.${name}`);
		} else if (typeof value === 'string' && value.trim() !== '') words.set(key, value);
		else problems.push(error(file, key, 'is no sentence', 'Write a text between quotes.'));
	}
}

function placesIn(sentence: string): string {
	return [...new Set([...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place))].sort().join(' ');
}
