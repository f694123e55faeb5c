import { inLanguage, type Bilingual, type Language } from '#lib/base/language.ts';
import type { Citation } from './law.ts';
import type { Source } from './types.ts';

export type SaidCitation = { text: string; place: string | null; address: string | null };

/** One of our own sources by its title, or the page with its address. Titles stay in the language they were written in. */
export function sayCitation(
	citation: Citation,
	sources: Pick<Map<string, Source>, 'get'>,
	language: Language
): SaidCitation {
	const own: Bilingual | undefined = citation.source ? sources.get(citation.source)?.title : undefined;
	return {
		text: own ? inLanguage(own, language) : (citation.page ?? citation.source ?? ''),
		place: citation.place ?? null,
		// Only a plain web address may become a link: some cite a repository and add where in it.
		address: citation.address && /^https?:\/\/[^\s()]+$/.test(citation.address) ? citation.address : null
	};
}
