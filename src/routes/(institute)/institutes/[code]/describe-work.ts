import { inLanguage } from '#lib/base/language.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { fill, wordsOf } from '#lib/ui/words.ts';

/** What is assigned, in words. */
export function sayWhat(
	{ catalogue, language }: Pick<SignedIn, 'catalogue' | 'language'>,
	moduleIds: string[],
	wholeTrack: string = wordsOf(language).assignments.wholeTrack
): string {
	if (moduleIds.length === 0) return wholeTrack;
	const titles = moduleIds.map((id) => {
		const module = catalogue.modules.find((candidate) => candidate.id === id);
		return module ? inLanguage(module.title, language) : id;
	});
	const { andMore } = wordsOf(language).assignments;
	return titles.length <= 2
		? titles.join(language === 'ur' ? '، ' : ', ')
		: fill(andMore, { first: titles[0]!, count: titles.length - 1 });
}
