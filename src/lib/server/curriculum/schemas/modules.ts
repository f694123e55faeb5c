import * as v from 'valibot';
import { rankBands, roles } from '#lib/curriculum/types.ts';
import {
	bilingual,
	checkId,
	id,
	itemId,
	jurisdiction,
	lessonId,
	moduleId,
	objectiveId,
	scope,
	slug,
	text
} from './shared.ts';

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(1));
export const bloom = v.picklist(['remember', 'understand', 'apply', 'analyse', 'evaluate', 'create']);

const lesson = v.strictObject({
	id: lessonId,
	folder: id(/^\d\d-[a-z0-9]+(-[a-z0-9]+)*$/, '01-first-hour'),
	scope,
	minutes: v.pipe(wholeNumber, v.maxValue(10, 'is more than 10: a lesson fits between two duties')),
	objectives: v.pipe(v.array(objectiveId), v.minLength(1, 'names no objective')),
	variant: v.boolean(),
	/** Title and summary in Urdu while the body stands in English alone; ur.md takes their place. */
	ur: v.optional(v.strictObject({ title: text, summary: text })),
	sources: v.pipe(v.array(slug), v.minLength(1, 'names no source'))
});

export const moduleFile = v.strictObject({
	id: moduleId,
	slug,
	number: wholeNumber,
	status: v.picklist(['available', 'in-preparation']),
	title: bilingual,
	purpose: bilingual,
	capacity: v.picklist(['legal', 'systemic', 'skills', 'information', 'attitude', 'resources']),
	quiz: v.strictObject({ essential: wholeNumber, core: wholeNumber, full: wholeNumber }),
	objectives: v.array(v.strictObject({ id: objectiveId, bloom, text: bilingual })),
	lessons: v.array(lesson)
});

export const lessonFrontmatter = v.strictObject({ id: lessonId, title: text, summary: text });

const option = v.strictObject({ text: bilingual, correct: v.optional(v.boolean(), false), feedback: bilingual });

function questions<Id extends v.GenericSchema<string, string>>(questionId: Id) {
	return v.array(
		v.strictObject({
			id: questionId,
			lesson: lessonId,
			objective: objectiveId,
			bloom,
			critical: v.optional(slug),
			jurisdictions: v.optional(v.array(jurisdiction), []),
			law: v.optional(v.array(slug), []),
			stem: bilingual,
			options: v.array(option)
		})
	);
}
export const checksFile = questions(checkId);
export const itemsFile = questions(itemId);

export const trackFile = v.strictObject({
	id: id(/^T-[a-z0-9]+(-[a-z0-9]+)*$/, 'T-constable'),
	role: v.picklist(roles),
	band: v.picklist(rankBands),
	title: bilingual,
	role_name: bilingual,
	duty: bilingual,
	modules: v.pipe(v.array(v.strictObject({ module: moduleId, scope })), v.minLength(1, 'names no module')),
	electives: v.array(moduleId),
	pass_mark_percent: v.pipe(wholeNumber, v.maxValue(100)),
	validity_months: wholeNumber,
	due_days: wholeNumber,
	simulators: v.strictObject({
		count: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
		required: v.optional(v.array(slug))
	}),
	first_contact_only: v.optional(v.boolean(), false)
});

export const rolesFile = v.strictObject({
	bands: v.array(v.strictObject({ id: v.picklist(rankBands), name: bilingual })),
	jurisdictions: v.array(v.strictObject({ id: jurisdiction, name: bilingual }))
});

export type RawModule = v.InferOutput<typeof moduleFile>;
export type RawLesson = RawModule['lessons'][number];
export type RawFrontmatter = v.InferOutput<typeof lessonFrontmatter>;
export type RawQuestion = v.InferOutput<typeof itemsFile>[number];
export type RawTrack = v.InferOutput<typeof trackFile>;
export type RawRoles = v.InferOutput<typeof rolesFile>;

/** Question → mark of its law, as `lawMark` makes it. JSON is YAML, too. */
export const lawReviewsFile = v.record(v.string(), v.string());

/** A finding or wish of a source document, with the lessons that answer it, or what else does. */
export const coverageFile = v.array(
	v.strictObject({
		id: slug,
		source: slug,
		where: text,
		text: bilingual,
		lessons: v.array(lessonId),
		besides: v.optional(bilingual)
	})
);
export type RawFinding = v.InferOutput<typeof coverageFile>[number];
