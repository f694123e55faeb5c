import type { Bilingual, Language } from '#lib/base/language.ts';
import { parseBody } from '../lesson-body.ts';
import type { LessonText, RawContent } from '../read-content.ts';
import type { RawQuestion } from '../schemas/modules.ts';
import { blockRules } from './block-rules.ts';

/** One piece of text that a learner reads, and what may stand in it. */
export type LearnerText = {
	file: string;
	field: string;
	language: Language;
	text: string;
	/** Law data states numbers; a story has ages and times; prose has neither. */
	numbers: 'refused' | 'story' | 'allowed';
};

const stories = new Set(['Situation', 'Example', 'Said', 'Practice', 'Card', 'Decide', 'Choice', 'CaseFile', 'Paper']);

/** Everything that learners read besides the law itself and the words of the screens. */
export function learnerTexts(raw: RawContent): LearnerText[] {
	const lessons = [...raw.lessons.values()].flatMap(({ en, ur, figures, folder }) => [
		...(en ? lessonTexts(en, 'en') : []),
		...(ur ? lessonTexts(ur, 'ur') : []),
		...Object.entries(figures).flatMap(([name, svg]) => figureTexts(`modules/${folder}/${name}`, svg))
	]);
	const questions = questionsIn(raw).flatMap(({ file, question }) => questionTexts(file, question));
	const modules = raw.modules.flatMap(({ file, value }) => [
		...both(file, 'title', value.title, 'refused'),
		...both(file, 'purpose', value.purpose, 'refused'),
		...value.objectives.flatMap(({ id, text }) => both(file, `objectives.${id}`, text, 'refused')),
		...value.lessons.flatMap(({ id, ur }) =>
			Object.entries(ur ?? {}).map(
				([name, text]) => ({ file, field: `${id}.ur.${name}`, language: 'ur', text, numbers: 'refused' }) as const
			)
		)
	]);
	const tracks = raw.tracks.flatMap(({ file, value }) => [
		...both(file, 'title', value.title, 'refused'),
		...both(file, 'duty', value.duty, 'refused')
	]);
	const cards = raw.cards.flatMap(({ file, value }) => [
		...both(file, 'banner', value.banner, 'allowed'),
		...Object.entries(value.fields).flatMap(([name, field]) => [
			...both(file, `fields.${name}.value`, field.value, 'allowed'),
			...both(file, `fields.${name}.note`, field.note, 'allowed')
		])
	]);
	const terms = (raw.glossary?.value ?? []).flatMap(({ id, meaning }) =>
		both('glossary.yaml', `${id}.meaning`, meaning, 'refused')
	);
	return [...lessons, ...questions, ...modules, ...tracks, ...terms, ...cards];
}

export type FiledQuestion = { file: string; question: RawQuestion; isItem: boolean; folder: string };

/** Checks and items alike, each with its file and the folder of its module. */
export function questionsIn(raw: RawContent): FiledQuestion[] {
	const checks = [...raw.lessons.values()].flatMap(({ checks }) => (checks ? [checks] : []));
	const filed = (isItem: boolean) => (list: { file: string; value: RawQuestion[] }) =>
		list.value.map((question) => ({ file: list.file, question, isItem, folder: list.file.split('/')[1]! }));
	return [...checks.flatMap(filed(false)), ...raw.items.flatMap(filed(true))];
}

function lessonTexts({ file, frontmatter, body, firstLine }: LessonText, language: Language): LearnerText[] {
	const { prose, blocks } = parseBody(body, firstLine);
	const pieces = prose.flatMap(({ text, line, parents }) => {
		const isStory = parents.some(({ name }) => stories.has(name));
		return text
			.trimStart()
			.split('\n')
			.map(
				(content, index) =>
					({
						file,
						field: `line ${line + index}`,
						language,
						text: content,
						numbers: isStory ? 'story' : 'refused'
					}) as const
			);
	});
	const attributes = blocks.flatMap(({ attributes, line, name }) =>
		(blockRules[name]?.says ?? []).flatMap((said) => {
			const text = attributes[said];
			const numbers = stories.has(name) ? 'story' : 'refused';
			return text ? [{ file, field: `line ${line}`, language, text, numbers } as const] : [];
		})
	);
	const head = frontmatter
		? (['title', 'summary'] as const).map(
				(field) => ({ file, field, language, text: frontmatter[field], numbers: 'refused' }) as const
			)
		: [];
	return [...head, ...pieces.filter(({ text }) => text.trim() !== ''), ...attributes];
}

function questionTexts(file: string, { id, stem, options }: RawQuestion): LearnerText[] {
	return [
		...both(file, `${id}.stem`, stem, 'story'),
		...options.flatMap(({ text, feedback }, index) => [
			...both(file, `${id}.options.${index + 1}.text`, text, 'refused'),
			...both(file, `${id}.options.${index + 1}.feedback`, feedback, 'refused')
		])
	];
}

function figureTexts(file: string, svg: string): LearnerText[] {
	const language = file.endsWith('.ur.svg') ? 'ur' : 'en';
	return [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, inner]) => ({
		file,
		field: 'text',
		language,
		text: inner!.replace(/<[^>]*>/g, ' '),
		numbers: 'refused'
	}));
}

export function both(
	file: string,
	field: string,
	text: Bilingual | undefined,
	numbers: LearnerText['numbers']
): LearnerText[] {
	if (!text) return [];
	const en = { file, field: `${field}.en`, language: 'en', text: text.en, numbers } as const;
	return text.ur === undefined ? [en] : [en, { file, field: `${field}.ur`, language: 'ur', text: text.ur, numbers }];
}
