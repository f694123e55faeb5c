import * as v from 'valibot';
import {
	benchTypes,
	exerciseSteps,
	levels,
	questionTypes,
	signGrades,
	signSettings,
	responseKeys,
	stems,
	steps,
	talkPhases
} from '#lib/curriculum/practice.ts';
import { bilingual, day, id, moduleId, slug, text } from './shared.ts';

const percentage = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
/** `R5`, `W2`, `N1`: given within one scenario. */
const detailId = id(/^[A-Z]\d{1,2}$/, 'R5');
const wrongId = id(/^W\d{1,2}$/, 'W1');
const topicId = slug;
const flag = v.optional(v.boolean(), false);
const orNull = <Schema extends v.GenericSchema>(schema: Schema) => v.optional(schema);

/** One wording, or several that take turns. */
const wordings = v.union([
	v.pipe(
		bilingual,
		v.transform((one) => [one])
	),
	v.pipe(v.array(bilingual), v.minLength(1, 'is empty'))
]);
const oneOrMore = v.union([
	v.pipe(
		slug,
		v.transform((one) => [one])
	),
	v.array(slug)
]);

const review = v.strictObject({
	child_interview_expert: v.optional(v.nullable(text), null),
	urdu: v.optional(v.nullable(text), null),
	legal: v.optional(v.nullable(text), null),
	reviewed_on: v.optional(v.nullable(day), null)
});

const choice = v.strictObject({ id: slug, ok: flag, text: bilingual, why: bilingual });

const detail = v.strictObject({
	id: detailId,
	kind: v.picklist(['relevant', 'neutral', 'practice']),
	topic: topicId,
	min_trust: v.optional(percentage, 0),
	under_cue: v.optional(oneOrMore, []),
	only_by_cue: flag,
	says: bilingual,
	fact: orNull(bilingual),
	mentions: v.optional(v.array(slug), [])
});

const question = v.strictObject({
	id: id(/^q-[a-z0-9]+(-[a-z0-9]+)*$/, 'q-inv-day'),
	phase: v.pipe(v.array(v.picklist(talkPhases)), v.minLength(1, 'names no phase')),
	type: v.picklist([...questionTypes, 'MOVE']),
	does: orNull(v.picklist(steps)),
	topic: orNull(topicId),
	follows: orNull(id(/^q-[a-z0-9]+(-[a-z0-9]+)*$/, 'q-inv-day')),
	cue: orNull(slug),
	target: orNull(detailId),
	answer: v.optional(v.picklist(['yes', 'no']), 'yes'),
	adds: orNull(wrongId),
	threat: flag,
	faux: orNull(v.picklist(['if', 'wh'])),
	praise: flag,
	names: flag,
	then: orNull(v.picklist(questionTypes)),
	text: bilingual,
	reply: orNull(
		v.strictObject({ says: orNull(bilingual), shows: orNull(bilingual), mentions: v.optional(v.array(slug), []) })
	),
	feedback: orNull(bilingual),
	try_instead: orNull(text)
});

export const scenarioFile = v.strictObject({
	schema: v.literal('interview-scenario/1'),
	id: slug,
	module: moduleId,
	title: bilingual,
	content_note: bilingual,
	estimated_minutes: count,
	child: v.strictObject({
		name: bilingual,
		age_range: id(/^\d{1,2}-\d{1,2}$/, '11-13'),
		gender: v.picklist(['m', 'f']),
		language: text
	}),
	briefing: bilingual,
	planning: v.array(v.strictObject({ id: slug, question: bilingual, options: v.array(choice) })),
	state0: v.strictObject({ trust: percentage, energy: v.optional(percentage, 100) }),
	limits: v.optional(
		v.strictObject({
			turns: v.optional(count, 40),
			breaks: v.optional(count, 2),
			withdrawals: v.optional(count, 2)
		}),
		{ turns: 40, breaks: 2, withdrawals: 2 }
	),
	params: v.optional(
		v.strictObject({
			capacity: v.array(v.tuple([percentage, count])),
			acquiesce: v.strictObject({ closed_run: count, trust_below: percentage })
		}),
		{
			capacity: [
				[60, 3],
				[30, 2],
				[0, 1]
			],
			acquiesce: { closed_run: 2, trust_below: 60 }
		}
	),
	topics: v.array(v.strictObject({ id: topicId, label: bilingual, opener: flag })),
	cues: v.array(v.strictObject({ id: slug, text: bilingual })),
	details: v.array(detail),
	wrong: v.array(
		v.strictObject({
			id: wrongId,
			contradicts: orNull(detailId),
			says: bilingual,
			fact: bilingual,
			case_effect: bilingual
		})
	),
	questions: v.array(question),
	support: v.pipe(v.array(bilingual), v.minLength(1, 'is empty')),
	builder: v.strictObject({
		stems: v.array(v.picklist(stems)),
		traps: v.array(v.strictObject({ id: slug, text: bilingual, adds: orNull(wrongId) }))
	}),
	responses: v.strictObject(v.entriesFromList(responseKeys, wordings)),
	record_check: v.array(choice),
	conclusions: v.array(
		v.strictObject({ id: slug, text: bilingual, verdict: v.picklist(['right', 'partly', 'wrong']), why: bilingual })
	),
	actions: v.array(
		v.strictObject({ id: slug, text: bilingual, kind: v.picklist(['required', 'harmful', 'optional']), why: bilingual })
	),
	outcome: bilingual,
	variants: v.record(
		id(/^v[2-9]$/, 'v2'),
		v.strictObject({
			reorder: v.optional(v.record(v.string(), v.array(detailId)), {}),
			change: v.record(
				v.string(),
				v.strictObject({
					says: orNull(bilingual),
					fact: orNull(bilingual),
					mentions: orNull(v.array(slug)),
					min_trust: orNull(percentage)
				})
			),
			outcome: orNull(bilingual)
		})
	),
	review
});

export const caseFile = v.strictObject({
	schema: v.literal('module-case/1'),
	id: slug,
	module: moduleId,
	title: bilingual,
	content_note: bilingual,
	estimated_minutes: count,
	briefing: bilingual,
	pass_percent: v.optional(percentage, 70),
	steps: v.array(
		v.strictObject({
			id: slug,
			title: bilingual,
			text: bilingual,
			critical: flag,
			choices: v.array(
				v.strictObject({
					id: slug,
					text: bilingual,
					weight: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(3)),
					consequence: bilingual,
					why: bilingual,
					next: orNull(slug)
				})
			)
		})
	),
	debrief: v.pipe(v.array(bilingual), v.minLength(1, 'is empty')),
	review
});

/** A story of facts: which are signs, of which group and grade, and what is to be done. */
export const exerciseFile = v.strictObject({
	schema: v.literal('indicator-exercise/1'),
	id: slug,
	module: moduleId,
	setting: v.picklist(signSettings),
	title: bilingual,
	content_note: bilingual,
	estimated_minutes: count,
	text: bilingual,
	steps: v.pipe(v.array(v.picklist(exerciseSteps)), v.minLength(2, 'asks fewer than two things')),
	facts: v.array(
		v.strictObject({
			id: slug,
			text: bilingual,
			sign: flag,
			group: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
			grade: v.optional(v.picklist(signGrades)),
			why: bilingual,
			check: v.optional(bilingual)
		})
	),
	level: v.picklist(levels),
	actions: v.array(
		v.strictObject({ id: slug, text: bilingual, kind: v.picklist(['required', 'optional', 'harmful']), why: bilingual })
	),
	debrief: v.pipe(v.array(bilingual), v.minLength(1, 'is empty')),
	review
});

/** The cards: what to look for, by setting, with the grade that the source gives. */
export const signsFile = v.array(
	v.strictObject({
		id: slug,
		setting: v.picklist(signSettings),
		text: bilingual,
		grade: v.picklist(signGrades),
		sources: v.pipe(v.array(slug), v.minLength(1, 'names no source'))
	})
);

export const benchFile = v.array(
	v.strictObject({
		id: id(/^B-\d{3}$/, 'B-001'),
		text: bilingual,
		context: bilingual,
		type: v.picklist(benchTypes),
		why: bilingual,
		faux: flag
	})
);

export type RawScenario = v.InferOutput<typeof scenarioFile>;
export type RawCase = v.InferOutput<typeof caseFile>;
export type RawBench = v.InferOutput<typeof benchFile>;
export type RawExercise = v.InferOutput<typeof exerciseFile>;
export type RawSign = v.InferOutput<typeof signsFile>[number];
