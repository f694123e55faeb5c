import * as v from 'valibot';
import { fold } from '#lib/base/fold.ts';
import { isUuid } from '#lib/base/ids.ts';
import { inLanguage } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { line } from '#lib/server/identity/index.ts';
import { listOpenCohorts, listTeachersOf } from '#lib/server/institutes/index.ts';
import { findByNumbers, readHours, type NewSession } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { readFields } from '#lib/server/platform/parse-form.ts';

const text = v.optional(v.string(), '');
const title = v.pipe(text, v.trim(), v.maxLength(120, 'tooLong'));
const input = v.object({
	title_en: title,
	title_ur: title,
	place: line('writePlace', 120),
	held_on: v.pipe(text, v.transform(fold), v.isoDate('writeDay')),
	start_time: v.pipe(text, v.transform(fold), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'writeTime')),
	hours: v.pipe(text, v.transform(fold), v.transform(readHours), v.number('writeHours')),
	instructor: v.pipe(
		text,
		v.check((value) => isUuid(value), 'chooseInstructor')
	),
	cohort: text,
	numbers: v.pipe(text, v.maxLength(50_000, 'tooLong'))
});

export const sessionProblems = {
	'no-such-instructor': { instructor: 'chooseInstructor' },
	'no-such-content': { form: 'lookAgain' },
	'nobody-named': { numbers: 'chooseWhom' },
	'too-many': { numbers: 'sessionTooMany' },
	cancelled: { form: 'sessionCancelled' }
} as const;

export type SessionForm =
	| { ok: true; value: NewSession; values: Record<string, string> }
	| { ok: false; problems: Record<string, string>; values: Record<string, string> };

/** Boxes are named after what they choose (`content_M-11`), so that every field has one value. */
export async function readSessionForm(ctx: SignedIn, institute: Institute, request: Request): Promise<SessionForm> {
	const values = Object.fromEntries(await readFields(request));
	const parsed = v.safeParse(input, values);
	const isUntitled = !values.title_en?.trim() && !values.title_ur?.trim();
	const problems: Record<string, string> = isUntitled ? { title_en: 'writeTitle' } : {};
	for (const issue of parsed.issues ?? []) problems[v.getDotPath(issue) ?? 'form'] ??= issue.message;
	const cohortId = isUuid(values.cohort) ? values.cohort : null;
	if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems, values };
	const { found } = await findByNumbers(ctx.db.read, institute, parsed.output.numbers);
	const { title_en: titleEn, title_ur: titleUr, place, hours, instructor: instructorId } = parsed.output;
	const { held_on: heldOn, start_time: startTime } = parsed.output;
	const learnerIds = found.map(({ accountId }) => accountId);
	const contentIds = contentOf(ctx)
		.flatMap(({ value, lessons }) => [value, ...lessons.map((lesson) => lesson.value)])
		.filter((id) => `content_${id}` in values);
	const facts = { titleEn, titleUr, contentIds, place, heldOn, startTime, minutes: hours, instructorId };
	return { ok: true, value: { ...facts, cohortId, learnerIds }, values };
}

/** Modules with their lessons, as far as they are written. */
function contentOf({ catalogue, language }: SignedIn) {
	return catalogue.modules
		.filter(({ status }) => status === 'available')
		.map(({ id, title: name, lessons }) => ({
			value: id,
			label: inLanguage(name, language),
			lessons: lessons.map((lesson) => ({ value: lesson.id, label: inLanguage(lesson.title, language) }))
		}));
}

export async function sessionOptions(ctx: SignedIn, institute: Institute) {
	const [cohorts, teachers] = await Promise.all([
		listOpenCohorts(ctx.db.read, institute.id),
		listTeachersOf(ctx.db.read, institute.id)
	]);
	return {
		cohorts: cohorts.map(({ id, name }) => ({ value: id, label: name })),
		instructors: teachers.map(({ accountId, name, serviceNumber }) => ({
			value: accountId,
			label: `${name} · ${serviceNumber}`
		})),
		content: contentOf(ctx)
	};
}
