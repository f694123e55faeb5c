import { fold } from '#lib/base/fold.ts';

type Person = { accountId: string; name: string; serviceNumber: string; numberFolded: string };
export type Matched<Who extends Person = Person> = {
	found: Who[];
	/** As they were typed. */
	notFound: string[];
	/** Numbers that more than one person of the tree has: each must be looked up by name. */
	ambiguous: string[];
};

/** A pasted column of service numbers: one a line, each once, however it is written. */
export function readNumbers(pasted: string): string[] {
	const lines = pasted
		.split(/[\n,;\t،]/)
		.map((line) => line.trim())
		.filter((line) => fold(line) !== '');
	return [...new Map(lines.map((line) => [fold(line), line])).values()];
}

export function matchNumbers<Who extends Person>(numbers: readonly string[], people: readonly Who[]): Matched<Who> {
	const matched: Matched<Who> = { found: [], notFound: [], ambiguous: [] };
	const byNumber = new Map<string, Who[]>();
	for (const person of people)
		byNumber.set(person.numberFolded, [...(byNumber.get(person.numberFolded) ?? []), person]);
	for (const number of numbers) {
		const having = byNumber.get(fold(number)) ?? [];
		if (having.length === 1) matched.found.push(having[0]!);
		else (having.length === 0 ? matched.notFound : matched.ambiguous).push(number);
	}
	return matched;
}
