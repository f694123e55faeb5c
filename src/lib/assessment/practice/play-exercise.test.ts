import { expect, test } from 'vitest';
import type { Exercise, ExerciseFact } from '#lib/curriculum/practice.ts';
import { acceptsMove, measureExercise, positiveGroups, type ExerciseMove } from './play-exercise.ts';
import { readExercise } from './read-exercise.ts';

const text = { en: 'A' };
const sign = (id: string, group: number | null, grade: 'S' | 'M' | null): ExerciseFact => ({
	...{ id, text, isSign: true, group, grade, why: text, check: text }
});
const other = (id: string): ExerciseFact => ({ ...sign(id, null, null), isSign: false, check: null });
const exercise = {
	kind: 'exercise',
	steps: ['spot', 'sort', 'weigh', 'explain', 'act'],
	facts: [sign('debt', 2, 'S'), sign('papers', 2, 'M'), sign('names', null, null), sign('school', 1, 'S')].concat(
		['shirt', 'eaten', 'season', 'accent'].map(other)
	),
	level: 'red',
	actions: [
		{ id: 'safe', kind: 'required' },
		{ id: 'ring', kind: 'optional' },
		{ id: 'photo', kind: 'harmful' }
	]
} as unknown as Exercise;
const expert: ExerciseMove[] = [
	{ kind: 'spot', facts: ['debt', 'papers', 'names', 'school'] },
	{ kind: 'sort', groups: { debt: '2', papers: '2', school: '1' } },
	{ kind: 'weigh', grades: { debt: 'S', papers: 'M', school: 'S' } },
	{ kind: 'explain', checks: { debt: 'debt', papers: 'papers', names: 'names', school: 'school' } },
	{ kind: 'act', level: 'red', actions: ['safe'] }
];
const play = (...changed: ExerciseMove[]) =>
	measureExercise(
		exercise,
		expert.map((move) => changed.find(({ kind }) => kind === move.kind) ?? move)
	);

test('all right: every sign, no false alarm', () => {
	expect(play()).toEqual({
		...{ signs: 4, hits: 4, others: 4, falseAlarms: 0, right: 10, asked: 10, levelError: 0 },
		...{ isActionOk: true, isPassed: true }
	});
});

test('always yes fails by its false alarms, never by its hits', () => {
	const all = exercise.facts.map(({ id }) => id);
	expect(play({ kind: 'spot', facts: all })).toMatchObject({ hits: 4, falseAlarms: 4, isPassed: false });
});

test('missed harm and too little on a red case are not passed; too much is told', () => {
	expect(play({ kind: 'spot', facts: ['debt'] })).toMatchObject({ hits: 1, isPassed: false });
	expect(play({ kind: 'act', level: 'yellow', actions: ['safe'] })).toMatchObject({ levelError: -2, isPassed: false });
	expect(play({ kind: 'act', level: 'red', actions: ['photo'] })).toMatchObject({ isActionOk: false, isPassed: true });
});

test('a group is positive by two strong, a strong with another, or three medium', () => {
	const groupsOf = (...facts: ExerciseFact[]) => positiveGroups({ facts });
	expect(positiveGroups(exercise)).toEqual([2]);
	expect(groupsOf(sign('a', 4, 'M'), sign('b', 4, 'M'))).toEqual([]);
	expect(groupsOf(sign('a', 4, 'M'), sign('b', 4, 'M'), sign('c', 4, 'M'))).toEqual([4]);
	expect(groupsOf(sign('a', 5, 'S'), sign('b', 5, 'S'), sign('c', 1, 'S'))).toEqual([5]);
});

test('takes each step in its turn, with what was offered and nothing else', () => {
	expert.forEach((move, index) => {
		expect(acceptsMove(exercise, index, move), move.kind).toBe(true);
		expect(acceptsMove(exercise, index + 1, move), move.kind).toBe(false);
	});
	const strange: [number, object][] = [
		[0, { kind: 'spot', facts: ['debt', 'debt'] }],
		[0, { kind: 'spot', facts: ['nothing'] }],
		[1, { kind: 'sort', groups: { debt: '7', papers: '2', school: '1' } }],
		[1, { kind: 'sort', groups: { debt: '2' } }],
		[2, { kind: 'weigh', grades: { debt: 'U', papers: 'M', school: 'S' } }],
		[4, { kind: 'act', level: 'pink', actions: [] }],
		[5, { kind: 'act', level: 'red', actions: [] }]
	];
	for (const [at, move] of strange) expect(acceptsMove(exercise, at, move as never), JSON.stringify(move)).toBe(false);
});

test('reads a form, and waits for what is open', () => {
	expect(readExercise(exercise, 0, { 'fact-debt': 'debt', 'fact-strange': 'strange' })).toEqual({
		...{ kind: 'spot', facts: ['debt'] }
	});
	expect(readExercise(exercise, 1, { 'group-debt': '2' })).toBeNull();
	expect(readExercise(exercise, 4, { 'action-safe': 'safe' })).toBeNull();
	expect(readExercise(exercise, 4, { level: 'red', 'action-safe': 'safe' })).toEqual(expert[4]);
	expect(readExercise(exercise, 5, { level: 'red' })).toBeNull();
});
