import { getContext } from 'svelte';
import type { Language } from '#lib/base/language.ts';
import type { Words } from '#lib/ui/words.ts';
import type { Catalogue, Jurisdiction, Lesson } from './types.ts';

/** What the blocks of a lesson body may look at. Set by `renderLesson`, on the server. */
export type LessonContext = {
	language: Language;
	jurisdiction: Jurisdiction;
	lesson: Lesson;
	catalogue: Pick<
		Catalogue,
		'laws' | 'provisions' | 'treaties' | 'institutions' | 'jurisdictions' | 'statistics' | 'sources' | 'lawCheckedOn'
	>;
	/** Check id → id of the chosen option. */
	answers: Record<string, string>;
	/** Checks and items leave room for the law of a place: `[[fact:court_clock]]`. */
	fillFacts: (text: string, language: Language) => string;
	words: Words['curriculum'];
};

export const LESSON = 'lesson';

export function lessonContext(): LessonContext {
	return getContext<LessonContext>(LESSON);
}
