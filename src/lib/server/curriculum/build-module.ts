import type { Provision } from '#lib/curriculum/law.ts';
import type { Lesson, Module, Question } from '#lib/curriculum/types.ts';
import { changedSinceReview } from './law-reviews.ts';
import { namedPlaces, parseBody } from './lesson-body.ts';
import type { Filed, LessonFolder, RawContent } from './read-content.ts';
import type { RawProvision } from './schemas/law.ts';
import type { RawLesson, RawModule, RawQuestion } from './schemas/modules.ts';
import { reasonToSuspend } from './suspend-question.ts';
import { versionOf } from './version.ts';

type Provisions = Map<string, Provision>;
type RawProvisions = Map<string, RawProvision>;
type LawFacts = { provisions: Provisions; rawProvisions: RawProvisions; reviews: Readonly<Record<string, string>> };

export function buildModule(
	{ file, value }: Filed<RawModule>,
	raw: RawContent,
	provisions: Provisions,
	rawProvisions: RawProvisions
): Module {
	const folder = moduleFolder(file);
	const toQuestion = (question: RawQuestion) =>
		buildQuestion(question, value.id, { provisions, rawProvisions, reviews: raw.lawReviews?.value ?? {} });
	return {
		id: value.id,
		slug: value.slug,
		number: value.number,
		status: value.status,
		title: value.title,
		purpose: value.purpose,
		capacity: value.capacity,
		quiz: value.quiz,
		objectives: value.objectives,
		lessons: value.lessons.map((lesson, index) =>
			buildLesson(
				lesson,
				index + 1,
				value.id,
				raw.lessons.get(`${folder}/${lesson.folder}`) ?? emptyFolder(`${folder}/${lesson.folder}`),
				toQuestion
			)
		),
		items: raw.items
			.filter((items) => items.file.startsWith(`modules/${folder}/`))
			.flatMap((items) => items.value.map(toQuestion))
	};
}

/** `modules/11-first-response-and-referral/module.yaml` → `11-first-response-and-referral`. */
export function moduleFolder(file: string): string {
	return file.split('/')[1]!;
}

function buildLesson(
	raw: RawLesson,
	number: number,
	moduleId: string,
	folder: LessonFolder,
	toQuestion: (question: RawQuestion) => Question
): Lesson {
	const en = folder.en?.frontmatter;
	const ur = folder.ur?.frontmatter ?? raw.ur;
	return {
		id: raw.id,
		moduleId,
		number,
		slug: raw.folder.replace(/^\d+-/, ''),
		folder: folder.folder,
		scope: raw.scope,
		minutes: raw.minutes,
		objectives: raw.objectives,
		isVariant: raw.variant,
		sources: raw.sources,
		title: { en: en?.title ?? raw.folder, ...(ur ? { ur: ur.title } : {}) },
		summary: { en: en?.summary ?? '', ...(ur ? { ur: ur.summary } : {}) },
		version: versionOf(folder.texts.flat()),
		checks: folder.checks?.value.map(toQuestion) ?? [],
		namedPlaces: namedPlaces(folder.en?.body ?? ''),
		text: [folder.en, folder.ur]
			.flatMap((text) => (text ? parseBody(text.body).prose.map(({ text }) => text) : []))
			.join(' '),
		figures: folder.figures
	};
}

/** A lesson whose files are not there yet. */
function emptyFolder(folder: string): LessonFolder {
	return { folder, en: null, ur: null, checks: null, figures: {}, texts: [] };
}

function buildQuestion(raw: RawQuestion, moduleId: string, { provisions, rawProvisions, reviews }: LawFacts): Question {
	return {
		id: raw.id,
		moduleId,
		lessonId: raw.lesson,
		objective: raw.objective,
		bloom: raw.bloom,
		critical: raw.critical ?? null,
		jurisdictions: raw.jurisdictions,
		law: raw.law,
		stem: raw.stem,
		options: raw.options.map(({ text, correct, feedback }, index) => ({
			id: 'abcdef'[index]!,
			text,
			isCorrect: correct,
			feedback
		})),
		// The law an item rests on is part of it: when that changes, what was asked before was another question.
		version: versionOf([
			JSON.stringify([raw.stem, raw.options]),
			...raw.law.map((one) => JSON.stringify(lawText(rawProvisions.get(one))))
		]),
		suspended: reasonToSuspend(raw.law, provisions) ?? changedSinceReview(raw, rawProvisions, reviews)
	};
}

/** What the law says, without our index of ages. */
function lawText(provision: RawProvision | undefined): Partial<RawProvision> | null {
	if (!provision) return null;
	const { applies_to: _, ...text } = provision;
	return text;
}
