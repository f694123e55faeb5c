import type { Bilingual } from '#lib/base/language.ts';

export const hitKinds = ['lesson', 'law', 'institution', 'term'] as const;
export type HitKind = (typeof hitKinds)[number];
export type Hit = {
	kind: HitKind;
	path: string;
	title: Bilingual;
	/** Of a provision: one law has many. */
	section: Bilingual | null;
	under: Bilingual;
};
/** `total` counts what was left off, too. */
export type SearchResult = { words: string[]; hits: Hit[]; total: number };
