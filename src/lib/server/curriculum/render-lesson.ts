import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Language } from '#lib/base/language.ts';
import { LESSON, type LessonContext } from '#lib/curriculum/lesson-context.ts';
import type { Catalogue, Jurisdiction, Lesson } from '#lib/curriculum/types.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { linkTerms } from './link-terms.ts';
import { fillFacts } from './fill-facts.ts';
import { NotFound } from '../platform/http.ts';
import { wrapParts } from './wrap-parts.ts';

type Reading = {
	catalogue: Catalogue;
	lesson: Lesson;
	language: Language;
	jurisdiction: Jurisdiction;
	/** Check id → option id, to show again what was chosen. */
	answers?: Record<string, string>;
};

export type RenderedLesson = {
	html: string;
	parts: number;
	/** Of the body: English where the Urdu one is missing. */
	language: Language;
};

type Body = { default: Component };

/** A body without answers is the same for all who read it in one place and language: drawn once for each catalogue. */
const drawn = new WeakMap<Catalogue, Map<string, Promise<RenderedLesson>>>();

/** The body of a lesson as plain HTML for one reader. */
export async function renderLesson(reading: Reading): Promise<RenderedLesson> {
	const { catalogue, lesson, language, jurisdiction, answers = {} } = reading;
	if (Object.keys(answers).length > 0) return drawLesson(reading);
	const kept = drawn.get(catalogue) ?? new Map<string, Promise<RenderedLesson>>();
	drawn.set(catalogue, kept);
	const key = `${lesson.id} ${language} ${jurisdiction}`;
	if (!kept.has(key)) kept.set(key, drawLesson(reading));
	return kept.get(key)!;
}

async function drawLesson(reading: Reading): Promise<RenderedLesson> {
	const { lesson, language } = reading;
	const wanted = await loadBody(lesson, language);
	if (wanted) return { ...(await drawBody(wanted.default, reading)), language };
	const english = await loadBody(lesson, 'en');
	if (!english) throw new NotFound(`The body of ${lesson.id}`);
	const { html, parts } = await drawBody(english.default, { ...reading, language: 'en' });
	const note = `<p class="note wait">${wordsOf(language).curriculum.bodyInEnglish}</p>`;
	return { html: `${note}<div class="stack" lang="en" dir="ltr">${html}</div>`, parts, language: 'en' };
}

/** The compiled bodies; only Vite can find them, so nothing outside it may come here. */
async function loadBody(lesson: Lesson, language: Language): Promise<Body | null> {
	const bodies = import.meta.glob<Body>('/content/modules/*/*/{en,ur}.md');
	return (await bodies[`/content/modules/${lesson.folder}/${language}.md`]?.()) ?? null;
}

export async function drawBody(body: Component, reading: Reading): Promise<{ html: string; parts: number }> {
	const { catalogue, lesson, language, jurisdiction, answers = {} } = reading;
	const context: LessonContext = {
		language,
		jurisdiction,
		lesson,
		catalogue,
		answers,
		fillFacts: (text, wanted) => fillFacts(text, catalogue, jurisdiction, wanted),
		words: wordsOf(language).curriculum
	};
	const rendered = await render(body, { context: new Map([[LESSON, context]]) });
	const { html, parts } = wrapParts(rendered.body);
	return { html: linkTerms(html, catalogue.terms, language, wordsOf(language).curriculum.closeMeaning), parts };
}
