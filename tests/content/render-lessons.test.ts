import { describe, expect, test } from 'vitest';
import { languages } from '#lib/base/language.ts';
import { jurisdictions, type Lesson } from '#lib/curriculum/types.ts';
import { buildCatalogue, readContentFolder, renderLesson } from '#lib/server/curriculum/index.ts';

const catalogue = buildCatalogue(readContentFolder('content'));
const lessons = catalogue.modules.filter(({ status }) => status === 'available').flatMap((module) => module.lessons);

function render(lesson: Lesson, language: (typeof languages)[number], jurisdiction: (typeof jurisdictions)[number]) {
	return renderLesson({ catalogue, lesson, language, jurisdiction });
}

/** What should not be there: a browser would close the paragraph early and the page would fall apart. */
const blockInParagraph =
	/<p(?:\s[^>]*)?>(?:(?!<\/p>)[\s\S])*<(?:p|div|blockquote|ol|ul|article|section|table|figure|fieldset|dl|details)[\s>]/;

function found(text: string, pattern: RegExp): string | null {
	return pattern.exec(text)?.[0] ?? null;
}

test('there are lessons to render', () => {
	expect(lessons.length).toBeGreaterThan(0);
});

describe.each(lessons.map((lesson) => [lesson.id, lesson.title.en, lesson] as const))(
	'%s %s',
	(_id, _title, lesson) => {
		test.each(languages)('compiles and renders whole in every place, in %s', async (language) => {
			for (const jurisdiction of jurisdictions) {
				const { html, parts } = await render(lesson, language, jurisdiction);
				const where = `${lesson.id} ${language} ${jurisdiction}`;
				const text = html.replace(/<[^>]*>/g, ' ');
				expect(found(text, /.{0,40}(?:undefined|\[object|\[\[|\bNaN\b|\bnull\b|\{\w+\})/), where).toBeNull();
				expect(found(html, /<script|<style|\son\w+=/i), where).toBeNull();
				expect(parts, where).toBeGreaterThan(1);
				for (const [, heading, body] of html.matchAll(
					/<section class="leg">(<h2>[\s\S]*?<\/h2>)([\s\S]*?)(?=<section class="leg">|$)/g
				)) {
					expect(body!.replace(/<[^>]*>/g, '').trim(), `${where}: the part ${heading}`).not.toBe('');
				}
				const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
				expect(new Set(ids).size, `${where}: ids stand once`).toBe(ids.length);
				expect(found(html, blockInParagraph), `${where}: no block inside a paragraph`).toBeNull();
			}
		});
	}
);

const variants = lessons.filter(({ isVariant }) => isVariant);
test.each(variants.map((lesson) => [lesson.id, lesson] as const))(
	'%s says that it differs by place, and does',
	async (_id, lesson) => {
		const bodies = await Promise.all(jurisdictions.map((jurisdiction) => render(lesson, 'en', jurisdiction)));
		expect(new Set(bodies.map(({ html }) => html)).size).toBeGreaterThan(1);
	}
);
