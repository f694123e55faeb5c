import { inLanguage } from '#lib/base/language.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';

/** What a session teaches, in words: modules and lessons; one that has left the curriculum by its id. */
export function sayContent({ catalogue, language }: Pick<SignedIn, 'catalogue' | 'language'>, ids: string[]): string {
	const known = new Map(
		catalogue.modules.flatMap(({ id, title, lessons }) => [
			[id, title] as const,
			...lessons.map((lesson) => [lesson.id, lesson.title] as const)
		])
	);
	const titles = ids.map((id) => {
		const title = known.get(id);
		return title ? inLanguage(title, language) : id;
	});
	return titles.join(language === 'ur' ? '، ' : ', ');
}
