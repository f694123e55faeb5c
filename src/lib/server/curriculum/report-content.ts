import { scopes } from '#lib/curriculum/types.ts';
import { joinCatalogue } from './build-catalogue.ts';
import { countWords } from './check/sentences.ts';
import type { ContentFiles } from './content-files.ts';
import { isScopeWithin } from './find.ts';
import { parseBody, wordsOfAttribute } from './lesson-body.ts';
import { readContent, type LessonFolder } from './read-content.ts';

export type ModuleReport = {
	id: string;
	title: string;
	isAvailable: boolean;
	scopes: { scope: string; lessons: number; minutes: number; asked: number; items: number }[];
	words: { en: number; ur: number };
	lessons: { total: number; inUrdu: number };
	/** Checks and items. */
	questions: { total: number; inUrdu: number };
	items: number;
	objectives: { id: string; text: string; items: number }[];
	suspended: string[];
	law: { id: string; label: string }[];
	/** Numbers said to be practice, not law: file, line, text. */
	practice: string[];
};

/** What stands in each module, for reviewers and for whoever runs the site. */
export function measureContent(files: ContentFiles): ModuleReport[] {
	const { raw } = readContent(files);
	const catalogue = joinCatalogue(raw);
	return catalogue.modules.map((module) => {
		const folders = module.lessons.flatMap(({ folder }) => raw.lessons.get(folder) ?? []);
		const words = (language: 'en' | 'ur') =>
			folders.reduce((sum, folder) => sum + countWords(folder[language]?.body ?? ''), 0);
		const questions = [...module.lessons.flatMap(({ checks }) => checks), ...module.items];
		const inUrdu = questions.filter(
			({ stem, options }) => stem.ur && options.every(({ text, feedback }) => text.ur && feedback.ur)
		);
		const used = [...new Set([...folders.flatMap(lawIn), ...questions.flatMap(({ law }) => law)])].sort();
		return {
			id: module.id,
			title: module.title.en,
			isAvailable: module.status === 'available',
			scopes: scopes.map((scope) => {
				const lessons = module.lessons.filter((lesson) => isScopeWithin(lesson.scope, scope));
				const items = module.items.filter(({ lessonId }) => lessons.some(({ id }) => id === lessonId)).length;
				const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
				return { scope, lessons: lessons.length, minutes, asked: module.quiz[scope], items };
			}),
			words: { en: words('en'), ur: words('ur') },
			lessons: { total: folders.length, inUrdu: folders.filter(({ ur }) => ur).length },
			questions: { total: questions.length, inUrdu: inUrdu.length },
			items: module.items.length,
			objectives: module.objectives.map(({ id, text }) => ({
				id,
				text: text.en,
				items: module.items.filter(({ objective }) => objective === id).length
			})),
			suspended: questions.filter(({ suspended }) => suspended).map(({ id }) => id),
			law: used.map((id) => ({
				id,
				label: (catalogue.provisions.get(id) ?? catalogue.treaties.get(id))?.label ?? 'unknown'
			})),
			practice: folders.flatMap(practiceIn)
		};
	});
}

/** The same as lines of text. */
export function reportContent(files: ContentFiles): string {
	const reports = measureContent(files);
	const coming = reports.filter(({ isAvailable }) => !isAvailable);
	const parts = reports.filter(({ isAvailable }) => isAvailable).map(sayModule);
	return [...parts, `In preparation: ${coming.map(({ id, title }) => `${id} ${title}`).join(', ') || 'none'}`].join(
		'\n\n'
	);
}

function sayModule({ id, title, words, lessons, questions, suspended, law, ...report }: ModuleReport): string {
	return [
		`${id} ${title}`,
		...report.scopes.map(
			({ scope, lessons: count, minutes, asked, items }) =>
				`  ${scope}: ${count} lessons, ${minutes} minutes, ${asked} of ${items} items asked`
		),
		`  words: ${words.en} English, ${words.ur} Urdu`,
		`  Urdu: ${lessons.inUrdu} of ${lessons.total} lessons, ${questions.inUrdu} of ${questions.total} checks and items`,
		...report.objectives.map(({ id: objective, items, text }) => `  ${objective}: ${items} items · ${text}`),
		`  suspended: ${suspended.join(', ') || 'none'}`,
		`  law shown or tested (${law.length}):`,
		...law.map(({ id: provision, label }) => `    ${provision}: ${label}`),
		'  numbers said to be practice, not law:',
		...report.practice
	].join('\n');
}

/** Provisions and treaties that a lesson shows as cards. */
export function lawIn({ en }: LessonFolder): string[] {
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
