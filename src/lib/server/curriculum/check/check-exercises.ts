import { gradedOf, checkedOf, signsOf } from '#lib/assessment/practice/play-exercise.ts';
import { buildExercise } from '../build-practice.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { Filed, RawContent } from '../read-content.ts';
import type { RawExercise } from '../schemas/practice.ts';
import { bilingualsIn } from './practice-texts.ts';

/** The writing rules of indicators.md §6.2. */
const FACTS = { least: 8, most: 12, signs: 5 };
/** So many of all exercises are no trafficking, or whoever says yes to everything is right. */
const INNOCENT = 1 / 3;

/** Exercises on signs can be answered as they are asked, and the cards name sources that are there. */
export function checkExercises(raw: RawContent): Problem[] {
	const modules = new Set(raw.modules.map(({ value }) => value.id));
	const sources = new Set(raw.sources?.value.map(({ id }) => id));
	const innocent = raw.exercises.filter(({ value }) => ['green', 'yellow'].includes(value.level)).length;
	const share = raw.exercises.length > 3 && innocent / raw.exercises.length < INNOCENT;
	return [
		...raw.exercises.flatMap((filed) => checkExercise(filed, modules)),
		...(share
			? [
					warning(
						'exercises',
						'level',
						`is green or yellow in ${innocent} of ${raw.exercises.length}`,
						'Write more that are no trafficking.'
					)
				]
			: []),
		...(raw.signs?.value ?? []).flatMap((sign) =>
			sign.sources
				.filter((source) => !sources.has(source))
				.map((source) =>
					error(
						raw.signs!.file,
						`${sign.id}.sources`,
						`names the source ${source}, which is not in sources.yaml`,
						'Correct the id or add the source.'
					)
				)
		)
	];
}

function checkExercise({ file, value }: Filed<RawExercise>, modules: Set<string>): Problem[] {
	const exercise = buildExercise(value);
	const needs = (field: string, holds: boolean, problem: string, mend: string) =>
		holds ? [] : [error(file, field, problem, mend)];
	const { facts, steps } = value;
	const ids = [...facts, ...value.actions].map(({ id }) => id);
	return [
		...needs(
			'module',
			modules.has(value.module),
			`names ${value.module}, which does not exist`,
			'Write the id of a module.'
		),
		...needs(
			'facts',
			facts.length >= FACTS.least && facts.length <= FACTS.most,
			`has ${facts.length}`,
			'Give eight to twelve facts.'
		),
		...needs('facts', signsOf(exercise).length <= FACTS.signs, 'has more than five signs', 'Leave some out.'),
		...needs(
			'facts',
			new Set(ids).size === ids.length,
			'gives an id twice',
			'Give each fact and action an id of its own.'
		),
		...facts
			.filter(({ sign, group, grade }) => (group !== undefined || grade !== undefined) && !sign)
			.map(({ id }) =>
				error(file, `facts.${id}`, 'is graded and no sign', 'Set sign: true, or leave group and grade out.')
			),
		...facts
			.filter(({ grade, group }) => (grade === 'S' || grade === 'M') !== (group !== undefined))
			.map(({ id }) =>
				error(
					file,
					`facts.${id}`,
					'has a grade without a group, or a group without one',
					'Give both as the list does; U has none.'
				)
			),
		...needs(
			'steps',
			!(steps.includes('sort') || steps.includes('weigh')) || gradedOf(exercise).length > 0,
			'asks for groups or grades, and no sign has one',
			'Leave the step out.'
		),
		...needs(
			'steps',
			!steps.includes('explain') || checkedOf(exercise).length > 1,
			'asks for checks, and fewer than two signs have one',
			'Give a check to each sign, or leave the step out.'
		),
		...needs(
			'actions',
			value.actions.some(({ kind }) => kind === 'required'),
			'has no required one',
			'Say what must be done.'
		),
		...bilingualsIn(value)
			.filter(([, text]) => !text.ur)
			.map(([field]) => warning(file, field, 'has no Urdu', 'Add ur beside en.'))
	];
}
