import { closings, rules, type Scenario } from '#lib/curriculum/practice.ts';
import { buildScenario } from '../build-practice.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { Filed, RawContent } from '../read-content.ts';
import type { RawCase, RawScenario } from '../schemas/practice.ts';
import { bilingualsIn } from './practice-texts.ts';
import { tryScenario } from './try-scenario.ts';

/** Scenarios, cases and the bench: what they name exists, both languages are there, and they can be played to their end. */
export function checkPractice(raw: RawContent): Problem[] {
	const modules = new Set(raw.modules.map(({ value }) => value.id));
	return [
		...raw.scenarios.flatMap((filed) => checkScenario(filed, modules)),
		...raw.cases.flatMap((filed) => checkCase(filed, modules)),
		...checkBench(raw)
	];
}

/** Missing references first: a scenario with holes is not played through. */
function checkScenario({ file, value }: Filed<RawScenario>, modules: Set<string>): Problem[] {
	const scenario = buildScenario(value);
	const holes = [
		...references(file, value),
		...shape(file, scenario),
		...(modules.has(value.module)
			? []
			: [error(file, 'module', `names ${value.module}, which does not exist`, 'Write the id of a module.')])
	];
	return [
		...holes,
		...sameTexts(file, value),
		...shortTexts(file, value),
		...missingUrdu(file, value),
		...(holes.length > 0 ? [] : tryScenario(file, scenario))
	];
}

function references(file: string, raw: RawScenario): Problem[] {
	const topics = raw.topics.map(({ id }) => id);
	const cues = raw.cues.map(({ id }) => id);
	const chips = [...cues, ...raw.builder.traps.map(({ id }) => id)];
	const details = raw.details.map(({ id }) => id);
	const wrong = raw.wrong.map(({ id }) => id);
	const questions = raw.questions.map(({ id }) => id);
	type Named = [field: string, id: string | undefined, known: string[], where: string];
	const named: Named[] = [
		...raw.details.flatMap(({ id, topic, under_cue, mentions }): Named[] => [
			[`details.${id}.topic`, topic, topics, 'topics'],
			...under_cue.map((cue): Named => [`details.${id}.under_cue`, cue, cues, 'cues']),
			...mentions.map((cue): Named => [`details.${id}.mentions`, cue, cues, 'cues'])
		]),
		...raw.wrong.map(({ id, contradicts }): Named => [`wrong.${id}.contradicts`, contradicts, details, 'details']),
		...raw.questions.flatMap((one): Named[] => [
			[`questions.${one.id}.topic`, one.topic, topics, 'topics'],
			[`questions.${one.id}.cue`, one.cue, chips, 'cues or builder.traps'],
			[`questions.${one.id}.target`, one.target, details, 'details'],
			[`questions.${one.id}.adds`, one.adds, wrong, 'wrong'],
			[`questions.${one.id}.try_instead`, one.try_instead, questions, 'questions'],
			[
				`questions.${one.id}.follows`,
				one.follows,
				questionsBefore(raw, one),
				'the questions before it in the same part'
			],
			...(one.reply?.mentions ?? []).map((cue): Named => [`questions.${one.id}.reply.mentions`, cue, cues, 'cues'])
		]),
		...raw.builder.traps.map(({ id, adds }): Named => [`builder.traps.${id}.adds`, adds, wrong, 'wrong']),
		...Object.entries(raw.variants).flatMap(([name, { reorder, change }]): Named[] => [
			...Object.keys(reorder).map((topic): Named => [`variants.${name}.reorder`, topic, topics, 'topics']),
			...Object.entries(reorder).flatMap(([topic, ids]) =>
				ids.map((id): Named => [`variants.${name}.reorder.${topic}`, id, details, 'details'])
			),
			...Object.keys(change).map((id): Named => [`variants.${name}.change`, id, details, 'details'])
		])
	];
	return [
		...named
			.filter(([, id, known]) => id !== undefined && !known.includes(id))
			.map(([field, id, , where]) =>
				error(file, field, `names ${id}, which is not in ${where}`, `Correct the id, or add it below ${where}.`)
			),
		...[topics, chips, [...details, ...wrong], questions].flatMap((ids) => twins(file, ids))
	];
}

/** Which of them one can follow: so none waits for itself. */
function questionsBefore({ questions }: RawScenario, { id, phase }: RawScenario['questions'][number]): string[] {
	return questions
		.slice(
			0,
			questions.findIndex((one) => one.id === id)
		)
		.filter((one) => phase.every((name) => one.phase.includes(name)))
		.map((one) => one.id);
}

function twins(file: string, ids: string[]): Problem[] {
	return ids
		.filter((id, index) => ids.indexOf(id) !== index)
		.map((id) => error(file, id, 'is given twice in this file', 'Give the second one an id of its own.'));
}

function shape(file: string, scenario: Scenario): Problem[] {
	const needs = (field: string, holds: boolean, problem: string, mend: string) =>
		holds ? [] : [error(file, field, problem, mend)];
	const one = (choices: { isRight: boolean }[]) => choices.filter(({ isRight }) => isRight).length === 1;
	const does = new Set(scenario.questions.flatMap(({ does }) => does ?? []));
	return [
		...needs('planning', scenario.planning.length === 5, 'has not five choices', 'Give five, each with its options.'),
		...scenario.planning.flatMap(({ id, options }) =>
			needs(`planning.${id}.options`, one(options), 'has not exactly one with ok: true', 'Mark one.')
		),
		...needs('record_check', one(scenario.record), 'has not exactly one with ok: true', 'Mark one.'),
		...needs(
			'conclusions',
			scenario.conclusions.some(({ verdict }) => verdict === 'right'),
			'has no right one',
			'Give one the verdict right.'
		),
		...needs(
			'actions',
			scenario.actions.some(({ kind }) => kind === 'required'),
			'has no required one',
			'Give what must follow the kind required.'
		),
		...needs(
			'variants',
			scenario.variants.v2 !== undefined,
			'has no v2',
			'Add v2: another order and one changed fact.'
		),
		...[...rules, ...closings]
			.filter((step) => !does.has(step))
			.map((step) => error(file, 'questions', `has no question that does ${step}`, `Add a MOVE with does: ${step}.`)),
		...scenario.details
			.filter(({ onlyByCue, underCue }) => onlyByCue && underCue.length === 0)
			.map(({ id }) => error(file, `details.${id}.only_by_cue`, 'stands without under_cue', 'Name the cue.')),
		...scenario.questions
			.filter(({ type, cue }) => type === 'CUE' && !cue)
			.map(({ id }) => error(file, `questions.${id}.cue`, 'is missing', 'A CUE names the word that it takes up.')),
		...scenario.questions
			.filter(({ type, isThreat }) => isThreat && type !== 'PRT')
			.map(({ id }) => error(file, `questions.${id}.threat`, 'stands on no PRT', 'Write type: PRT.'))
	];
}

/** Two buttons with the same words cannot be told apart. */
function sameTexts(file: string, { questions }: RawScenario): Problem[] {
	return (['en', 'ur'] as const).flatMap((language) => {
		const seen = new Map<string, string>();
		return questions.flatMap(({ id, text }) => {
			const words = text[language]?.trim();
			if (!words) return [];
			const earlier = seen.get(words);
			seen.set(words, earlier ?? id);
			return earlier
				? [
						error(
							file,
							`questions.${id}.text.${language}`,
							`has the words of ${earlier}`,
							'Word one of them otherwise.'
						)
					]
				: [];
		});
	});
}

const LONGEST = 160;

function shortTexts(file: string, { questions, details }: RawScenario): Problem[] {
	return [
		...questions.map(({ id, text }) => [`questions.${id}.text`, text] as const),
		...details.map(({ id, says }) => [`details.${id}.says`, says] as const)
	].flatMap(([field, text]) =>
		[text.en, text.ur ?? ''].some((words) => [...words].length > LONGEST)
			? [error(file, field, `has more than ${LONGEST} characters`, 'Cut it: one thing at a time.')]
			: []
	);
}

function checkCase({ file, value }: Filed<RawCase>, modules: Set<string>): Problem[] {
	const steps = value.steps.map(({ id }) => id);
	const problems: Problem[] = [];
	const say = (field: string, problem: string, mend: string) => problems.push(error(file, field, problem, mend));
	if (!modules.has(value.module))
		say('module', `names ${value.module}, which does not exist`, 'Write the id of a module.');
	if (steps.length < 3 || steps.length > 6) say('steps', `has ${steps.length} steps`, 'Give three to six.');
	for (const [index, { id, choices, critical }] of value.steps.entries()) {
		if (choices.length < 2 || choices.length > 5)
			say(`steps.${id}.choices`, `has ${choices.length}`, 'Give two to five.');
		if (!choices.some(({ weight }) => weight === 3))
			say(`steps.${id}.choices`, 'has none of weight 3', 'Mark the best one.');
		if (critical && !choices.some(({ weight }) => weight === 0))
			say(`steps.${id}.critical`, 'has no choice of weight 0', 'Mark what cannot be made good with weight: 0.');
		for (const choice of choices) {
			const field = `steps.${id}.choices.${choice.id}.next`;
			if (choice.next && choice.next !== 'end' && steps.indexOf(choice.next) <= index)
				say(field, `leads to ${choice.next}, which is no later step`, 'Name a later step, or end.');
		}
		problems.push(
			...twins(
				file,
				choices.map(({ id: choice }) => choice)
			)
		);
	}
	return [...problems, ...twins(file, steps), ...missingUrdu(file, value)];
}

function checkBench({ bench }: RawContent): Problem[] {
	return bench ? missingUrdu(bench.file, bench.value) : [];
}

/** Every text without Urdu, by the way to it. */
function missingUrdu(file: string, value: unknown): Problem[] {
	return bilingualsIn(value)
		.filter(([, { ur }]) => !ur)
		.map(([field]) => warning(file, field, 'has no Urdu', 'Add ur beside en.'));
}
