import { scopes } from '#lib/curriculum/types.ts';
import { joinCatalogue } from './build-catalogue.ts';
import { countWords } from './check/sentences.ts';
import type { ContentFiles } from './content-files.ts';
import { isScopeWithin } from './find.ts';
import { parseBody, wordsOfAttribute } from './lesson-body.ts';
import { readContent, type LessonFolder } from './read-content.ts';

/** What stands in each module, for reviewers: lessons, words, minutes, items, Urdu, law, and numbers said to be practice. */
export function reportContent(files: ContentFiles): string {
	const { raw } = readContent(files);
	const catalogue = joinCatalogue(raw);
	const available = catalogue.modules.filter(({ status }) => status === 'available');
	const coming = catalogue.modules.filter(({ status }) => status !== 'available');
	const parts = available.map((module) => {
		const folders = module.lessons.flatMap(({ folder }) => raw.lessons.get(folder) ?? []);
		const words = (language: 'en' | 'ur') =>
			folders.reduce((sum, folder) => sum + countWords(folder[language]?.body ?? ''), 0);
		const questions = [...module.lessons.flatMap(({ checks }) => checks), ...module.items];
		const inUrdu = questions.filter(
			({ stem, options }) => stem.ur && options.every(({ text, feedback }) => text.ur && feedback.ur)
		).length;
		const scopeLines = scopes.map((scope) => {
			const lessons = module.lessons.filter((lesson) => isScopeWithin(lesson.scope, scope));
			const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
			return `  ${scope}: ${lessons.length} lessons, ${minutes} minutes, ${module.quiz[scope]} of ${module.items.filter(({ lessonId }) => lessons.some(({ id }) => id === lessonId)).length} items asked`;
		});
		const used = [...new Set([...folders.flatMap(lawIn), ...questions.flatMap(({ law }) => law)])].sort();
		return [
			`${module.id} ${module.title.en}`,
			...scopeLines,
			`  words: ${words('en')} English, ${words('ur')} Urdu`,
			`  Urdu: ${folders.filter(({ ur }) => ur).length} of ${folders.length} lessons, ${inUrdu} of ${questions.length} checks and items`,
			...module.objectives.map(
				({ id, text }) =>
					`  ${id}: ${module.items.filter(({ objective }) => objective === id).length} items · ${text.en}`
			),
			`  suspended: ${
				questions
					.filter(({ suspended }) => suspended)
					.map(({ id }) => id)
					.join(', ') || 'none'
			}`,
			`  law shown or tested (${used.length}):`,
			...used.map((id) => `    ${id}: ${catalogue.provisions.get(id)?.label ?? 'unknown'}`),
			'  numbers said to be practice, not law:',
			...folders.flatMap(practiceIn)
		].join('\n');
	});
	return [...parts, `In preparation: ${coming.map(({ id, title }) => `${id} ${title.en}`).join(', ') || 'none'}`].join(
		'\n\n'
	);
}

function lawIn({ en }: LessonFolder): string[] {
	const { blocks } = parseBody(en?.body ?? '');
	return blocks
		.filter(({ name }) => name === 'LawCard')
		.flatMap(({ attributes }) => wordsOfAttribute(`${attributes.id ?? ''} ${attributes.ids ?? ''}`));
}

function practiceIn({ en, ur }: LessonFolder): string[] {
	return [en, ur].flatMap((text) => {
		if (!text) return [];
		const { blocks } = parseBody(text.body, text.firstLine);
		return blocks
			.filter(({ name }) => name === 'Practice')
			.map(({ inside, line }) => `    ${text.file}:${line} ${inside.trim()}`);
	});
}
