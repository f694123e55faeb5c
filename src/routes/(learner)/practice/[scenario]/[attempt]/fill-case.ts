import { isLanguage, type Bilingual } from '#lib/base/language.ts';
import type { PracticeBody } from '#lib/assessment/practice/types.ts';
import { fillFacts } from '#lib/server/curriculum/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';

/** A case may speak of the law where its reader serves; a talk never does. */
export function fillCase({ catalogue, actor }: SignedIn, body: PracticeBody): PracticeBody {
	if (body.kind !== 'case') return body;
	return walk(body) as PracticeBody;

	function walk(value: unknown): unknown {
		if (Array.isArray(value)) return value.map(walk);
		if (typeof value !== 'object' || value === null) return value;
		if ('en' in value) return fillText(value as Bilingual);
		return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
	}

	function fillText(text: Bilingual) {
		return Object.fromEntries(
			Object.entries(text).map(([language, words]) => [
				language,
				isLanguage(language) ? fillFacts(words, catalogue, actor.jurisdiction, language) : words
			])
		);
	}
}
