import { levels, type Exercise } from '#lib/curriculum/practice.ts';
import { checkedOf, gradedOf, stepAfter, type ExerciseMove } from './play-exercise.ts';

type Fields = Record<string, string>;

/** The answer to one step of an exercise from its form; null while something is open. */
export function readExercise(exercise: Exercise, moves: number, fields: Fields): ExerciseMove | null {
	const step = stepAfter(exercise, moves);
	const ticked = (name: string, ids: string[]) => ids.filter((id) => fields[`${name}-${id}`] === id);
	const each = (name: string, ids: string[]) => {
		const given = ids.map((id): [string, string] => [id, fields[`${name}-${id}`] ?? '']);
		return given.some(([, value]) => value === '') ? null : Object.fromEntries(given);
	};
	const ids = (facts: { id: string }[]) => facts.map(({ id }) => id);
	if (step === 'spot') return { kind: 'spot', facts: ticked('fact', ids(exercise.facts)) };
	if (step === 'sort') {
		const groups = each('group', ids(gradedOf(exercise)));
		return groups && { kind: 'sort', groups };
	}
	if (step === 'weigh') {
		const grades = each('grade', ids(gradedOf(exercise)));
		return grades && { kind: 'weigh', grades };
	}
	if (step === 'explain') {
		const checks = each('check', ids(checkedOf(exercise)));
		return checks && { kind: 'explain', checks };
	}
	const level = levels.find((one) => one === fields.level);
	return step === 'act' && level ? { kind: 'act', level, actions: ticked('action', ids(exercise.actions)) } : null;
}
