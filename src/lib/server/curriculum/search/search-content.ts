import { fold } from '#lib/base/fold.ts';
import type { Bilingual } from '#lib/base/language.ts';
import { hitKinds, type Hit, type HitKind, type SearchResult } from '#lib/curriculum/search-result.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';

type Entry = Hit & { folded: string; foldedTitle: string };

const MOST_HITS = 40;
const MOST_WORDS = 12;
const indexes = new WeakMap<Catalogue, Entry[]>();

/**
 * Lessons, provisions, treaties, institutions and terms that hold every word asked for, in either language and any spelling of
 * letters and digits; hits in a title first. Words of marks alone (diacritics, signs) are no words.
 */
export function searchContent(catalogue: Catalogue, asked: string, kinds: readonly HitKind[] = hitKinds): SearchResult {
	const words = [...new Set(fold(asked).split(/[^\p{L}\p{N}]+/u))].filter((word) => word !== '').slice(0, MOST_WORDS);
	if (words.length === 0) return { words, hits: [], total: 0 };
	const found = indexOf(catalogue)
		.filter(({ kind, folded }) => kinds.includes(kind) && words.every((word) => folded.includes(word)))
		.map((entry) => ({ entry, rank: words.filter((word) => entry.foldedTitle.includes(word)).length }))
		.sort((one, other) => other.rank - one.rank);
	const hits = found
		.slice(0, MOST_HITS)
		.map(({ entry: { kind, path, title, section, under } }) => ({ kind, path, title, section, under }));
	return { words, hits, total: found.length };
}

function indexOf(catalogue: Catalogue): Entry[] {
	const known = indexes.get(catalogue);
	if (known) return known;
	const built = buildIndex(catalogue);
	indexes.set(catalogue, built);
	return built;
}

function buildIndex(catalogue: Catalogue): Entry[] {
	const lessons = catalogue.modules
		.filter(({ status }) => status === 'available')
		.flatMap((module) =>
			module.lessons.map((lesson) =>
				entry('lesson', `/learn/${module.slug}/${lesson.slug}`, lesson.title, lesson.summary, [
					both(module.title),
					lesson.text
				])
			)
		);
	const laws = [...catalogue.laws.values()].flatMap((law) =>
		law.provisions.map(({ id, section, whatItSays }) =>
			entry(
				'law',
				`/law/${law.id}#${id}`,
				law.title,
				whatItSays,
				[both(law.shortTitle), both(section), law.topics.join(' ')],
				section
			)
		)
	);
	const treaties = [...catalogue.treaties.values()].map(({ id, title, shortTitle, keyContent }) =>
		entry('law', `/law/${id}`, title, keyContent[0] ?? { en: '' }, [both(shortTitle), ...keyContent.map(both)])
	);
	const institutions = [...catalogue.institutions.values()].map(({ id, name, abbreviation, mandate, roleInCase }) =>
		entry('institution', `/directory#${id}`, name, roleInCase, [abbreviation ?? '', both(mandate)])
	);
	const terms = catalogue.terms.map(({ id, text, meaning }) =>
		entry('term', `/glossary#${id}`, text, meaning ?? { en: '' }, [])
	);
	return [...lessons, ...laws, ...treaties, ...institutions, ...terms];
}

function entry(
	kind: HitKind,
	path: string,
	title: Bilingual,
	under: Bilingual,
	more: string[],
	section: Bilingual | null = null
): Entry {
	const foldedTitle = fold(both(title));
	return {
		kind,
		path,
		title,
		section,
		under,
		foldedTitle,
		folded: [foldedTitle, fold(both(under)), ...more.map(fold)].join(' ')
	};
}

function both({ en, ur }: Bilingual): string {
	return `${en} ${ur ?? ''}`;
}
