/**
 * Reading signs, step by step: which facts are signs, to which group of the child list each belongs, how strong it is, what
 * would settle it, and what to do. Pure; the rules are those of the list itself (two strong, one strong with another, or
 * three medium make a group positive).
 */
import { levels, type Exercise, type ExerciseFact, type ExerciseStep, type Level } from '#lib/curriculum/practice.ts';

export type ExerciseMove =
	| { kind: 'spot'; facts: string[] }
	| { kind: 'sort'; groups: Record<string, string> }
	| { kind: 'weigh'; grades: Record<string, string> }
	| { kind: 'explain'; checks: Record<string, string> }
	| { kind: 'act'; level: Level; actions: string[] };

export type ExerciseResult = {
	signs: number;
	hits: number;
	others: number;
	falseAlarms: number;
	/** Right answers where signs were sorted, weighed and explained, of so many. */
	right: number;
	asked: number;
	/** Steps too high (above 0) or too low (below 0). */
	levelError: number;
	isActionOk: boolean;
	isPassed: boolean;
};

const PASS = { hits: 0.75, falseAlarms: 0.25 };

/** What is asked after so many moves; null where the exercise is over. */
export function stepAfter({ steps }: Pick<Exercise, 'steps'>, moves: number): ExerciseStep | null {
	return steps[moves] ?? null;
}

export function signsOf({ facts }: Pick<Exercise, 'facts'>): ExerciseFact[] {
	return facts.filter(({ isSign }) => isSign);
}

/** The signs that the list grades: only these are sorted and weighed. */
export function gradedOf(exercise: Pick<Exercise, 'facts'>): ExerciseFact[] {
	return signsOf(exercise).filter(({ group, grade }) => group !== null && grade !== null);
}

/** The signs for which one check would settle what they mean. */
export function checkedOf(exercise: Pick<Exercise, 'facts'>): ExerciseFact[] {
	return signsOf(exercise).filter(({ check }) => check !== null);
}

/** Whether a move answers what is asked, with nothing that was not offered. */
export function acceptsMove(exercise: Exercise, moves: number, move: { kind: string }): move is ExerciseMove {
	const step = stepAfter(exercise, moves);
	if (step === null || move.kind !== step) return false;
	const answer = move as ExerciseMove;
	const ids = (facts: ExerciseFact[]) => facts.map(({ id }) => id);
	const answersAll = (given: Record<string, string>, facts: ExerciseFact[], offered: readonly string[]) =>
		Object.keys(given).length === facts.length && facts.every(({ id }) => offered.includes(given[id] ?? ''));
	if (answer.kind === 'spot') return areOf(answer.facts, ids(exercise.facts));
	if (answer.kind === 'sort') return answersAll(answer.groups, gradedOf(exercise), groups);
	if (answer.kind === 'weigh') return answersAll(answer.grades, gradedOf(exercise), ['S', 'M']);
	if (answer.kind === 'explain') return answersAll(answer.checks, checkedOf(exercise), ids(checkedOf(exercise)));
	return (
		levels.includes(answer.level) &&
		areOf(
			answer.actions,
			exercise.actions.map(({ id }) => id)
		)
	);
}

const groups = ['1', '2', '3', '4', '5', '6'];

/** Groups of the child list that the signs make positive. */
export function positiveGroups(exercise: Pick<Exercise, 'facts'>): number[] {
	const graded = gradedOf(exercise);
	return [1, 2, 3, 4, 5, 6].filter((group) => {
		const own = graded.filter((fact) => fact.group === group);
		const strong = own.filter(({ grade }) => grade === 'S').length;
		return (strong >= 1 && own.length >= 2) || own.length - strong >= 3;
	});
}

/** Hits and false alarms apart: harm that was missed is another error than too much alarm. */
export function measureExercise(exercise: Exercise, moves: readonly ExerciseMove[]): ExerciseResult {
	const of = <Kind extends ExerciseMove['kind']>(kind: Kind) =>
		moves.find((move): move is Extract<ExerciseMove, { kind: Kind }> => move.kind === kind);
	const [spot, sort, weigh, explain, act] = [of('spot'), of('sort'), of('weigh'), of('explain'), of('act')];
	const signs = signsOf(exercise);
	const others = exercise.facts.filter(({ isSign }) => !isSign);
	const ticked = (facts: ExerciseFact[]) => facts.filter(({ id }) => spot?.facts.includes(id)).length;
	const answers = [
		...(sort ? gradedOf(exercise).map(({ id, group }) => sort.groups[id] === String(group)) : []),
		...(weigh ? gradedOf(exercise).map(({ id, grade }) => weigh.grades[id] === grade) : []),
		...(explain ? checkedOf(exercise).map(({ id }) => explain.checks[id] === id) : [])
	];
	const levelError = act ? levels.indexOf(act.level) - levels.indexOf(exercise.level) : 0;
	const isActionOk = exercise.actions.every(
		({ id, kind }) => kind === 'optional' || (kind === 'required') === (act?.actions.includes(id) ?? false)
	);
	const [hits, falseAlarms] = [ticked(signs), ticked(others)];
	const reads =
		(signs.length === 0 || hits / signs.length >= PASS.hits) &&
		(others.length === 0 || falseAlarms / others.length <= PASS.falseAlarms);
	return {
		...{ signs: signs.length, hits, others: others.length, falseAlarms },
		...{ right: answers.filter(Boolean).length, asked: answers.length, levelError, isActionOk },
		isPassed: reads && !(exercise.level === 'red' && levelError < 0)
	};
}

function areOf(given: readonly string[], known: readonly string[]): boolean {
	return new Set(given).size === given.length && given.every((id) => known.includes(id));
}

export function isExerciseMove(move: { kind: string }): move is ExerciseMove {
	return ['spot', 'sort', 'weigh', 'explain', 'act'].includes(move.kind);
}
