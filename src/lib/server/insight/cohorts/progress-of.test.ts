import { expect, test } from 'vitest';
import { progressOf } from './progress-of.ts';

const module = (id: string, number: number) => ({ id, number, title: { en: id } });
const catalogue = { modules: [module('M-01', 1), module('M-02', 2), module('M-03', 3)] } as never;
const day = (day: number) => new Date(Date.UTC(2026, 10, day));
const nobody = { startedAt: null, completedAt: null, needsHelp: false, hasCertificate: false, steps: '' };

test('counts from the first step to the certificate, and module by module', () => {
	const progress = progressOf(catalogue, [
		{ ...nobody, steps: 'tt' },
		{ ...nobody, startedAt: day(1), needsHelp: true, steps: 'fq' },
		{
			...nobody,
			startedAt: day(1),
			completedAt: day(11),
			hasCertificate: true,
			steps: 'ff'
		},
		{ ...nobody, startedAt: day(1), completedAt: day(4), steps: 'ff' }
	]);
	expect(progress).toMatchObject({ people: 4, started: 3, completed: 2, certified: 1, needsHelp: 1, medianDays: 3 });
	expect(
		progress.modules.map(({ id, learners, finished, quiz, toDo }) => [id, learners, finished, quiz, toDo])
	).toEqual([
		['M-01', 4, 3, 0, 1],
		['M-02', 4, 2, 1, 1]
	]);
});

test('an empty cohort has no days and no modules', () => {
	expect(progressOf(catalogue, [])).toMatchObject({ people: 0, medianDays: null, modules: [] });
});
