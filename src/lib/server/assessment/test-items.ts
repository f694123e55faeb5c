import type { Question } from '#lib/curriculum/types.ts';

/** A quiz item for tests of the rules: what is asserted is passed in, the rest does not matter. */
export function makeItem(id: string, given: Partial<Question> = {}): Question {
	return {
		id,
		moduleId: 'M-11',
		lessonId: 'L-1101',
		objective: 'M-11-O1',
		bloom: 'apply',
		critical: null,
		jurisdictions: [],
		law: [],
		stem: { en: id },
		options: [],
		version: 'v1',
		suspended: null,
		...given
	};
}
