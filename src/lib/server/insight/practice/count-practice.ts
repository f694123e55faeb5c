import type { PracticeResult } from '#lib/assessment/practice/types.ts';
import { groupBy } from '#lib/base/group-by.ts';
import type { QuestionType } from '#lib/curriculum/practice.ts';
import type { PracticeRow } from './repository.ts';

type Talk = Extract<PracticeResult, { kind: 'talk' }>;
type Row = Pick<PracticeRow, 'id' | 'learnerId' | 'name' | 'contentId' | 'mode' | 'finishedAt' | 'result'>;

export type PersonPractice = {
	learnerId: string;
	name: string;
	first: number;
	last: number;
	talks: { id: string; contentId: string; finishedAt: Date }[];
};
export type PracticeCounts = {
	people: PersonPractice[];
	talks: number;
	/** Over those with two talks or more. */
	change: { first: number; last: number; people: number } | null;
	harmful: { type: QuestionType; count: number } | null;
	choices: { contentId: string; step: string; choice: string; weight: number; count: number }[];
};

const harmful: readonly QuestionType[] = ['OPT', 'SUG', 'UNC', 'BLM', 'PRT'];

/** How a group asks, from first talk to last; nobody is put above anybody. Rows come oldest first for each person. */
export function countPractice(rows: readonly Row[]): PracticeCounts {
	const talks = rows.flatMap((row) => (row.result?.kind === 'talk' ? [{ ...row, result: row.result }] : []));
	const people = [...groupBy(talks, ({ learnerId }) => learnerId).values()].map((own) => ({
		learnerId: own[0]!.learnerId,
		name: own[0]!.name,
		first: own[0]!.result.percentRecommended,
		last: own.at(-1)!.result.percentRecommended,
		talks: own.map(({ id, contentId, finishedAt }) => ({ id, contentId, finishedAt: finishedAt! }))
	}));
	const repeated = people.filter((person) => person.talks.length > 1);
	const mean = (pick: (person: PersonPractice) => number) =>
		Math.round(repeated.reduce((sum, person) => sum + pick(person), 0) / repeated.length);
	return {
		people,
		talks: talks.length,
		change:
			repeated.length === 0
				? null
				: { first: mean(({ first }) => first), last: mean(({ last }) => last), people: repeated.length },
		harmful: commonestHarm(talks.map(({ result }) => result)),
		choices: countChoices(rows)
	};
}

function commonestHarm(talks: readonly Talk[]): PracticeCounts['harmful'] {
	const counts = harmful.map((type) => ({
		type,
		count: talks.reduce((sum, { counts }) => sum + (counts[type] ?? 0), 0)
	}));
	const [most] = counts.sort((one, other) => other.count - one.count);
	return most && most.count > 0 ? most : null;
}

function countChoices(rows: readonly Row[]): PracticeCounts['choices'] {
	const all = rows.flatMap(({ contentId, result }) =>
		result?.kind === 'case' ? result.choices.map((choice) => ({ contentId, ...choice })) : []
	);
	const groups = new Map<string, PracticeCounts['choices'][number]>();
	for (const one of all) {
		const key = `${one.contentId} ${one.step} ${one.choice}`;
		const known = groups.get(key);
		if (known) known.count += 1;
		else groups.set(key, { ...one, count: 1 });
	}
	return [...groups.values()];
}
