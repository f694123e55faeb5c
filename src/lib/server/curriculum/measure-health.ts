import type { Bilingual } from '#lib/base/language.ts';
import type { LawLabel } from '#lib/curriculum/law.ts';
import { joinCatalogue } from './build-catalogue.ts';
import { sentencesIn } from './check/sentences.ts';
import type { ContentFiles } from './content-files.ts';
import { readContent } from './read-content.ts';
import { lawIn } from './report-content.ts';
import { trackMinutes } from './track-minutes.ts';

/** Words a sentence, on average: the target of style.md. */
export const SENTENCE_TARGET = 15;
/** Law that nobody looked at for so long is looked at again. */
const REVIEW_DAYS = 180;
const DAY_MS = 86_400_000;

export type LessonHealth = {
	id: string;
	title: Bilingual;
	path: string;
	words: number;
	minutes: number;
	/** Words a sentence, on average, to one decimal. */
	sentence: number;
	checks: number;
};
export type LawUse = {
	id: string;
	lawId: string;
	label: LawLabel;
	checkedOn: string;
	isLate: boolean;
	usedBy: string[];
};
export type Finding = {
	id: string;
	source: string;
	where: string;
	text: Bilingual;
	lessons: { id: string; title: Bilingual; path: string }[];
	besides: Bilingual | null;
};
export type ContentHealth = {
	lessons: LessonHealth[];
	law: LawUse[];
	sources: { used: string[]; unused: string[] };
	findings: Finding[];
	tracks: { role: string; title: Bilingual; minutes: number }[];
};

/** How the curriculum is, for whoever owns it: every lesson, every law that is used, every finding that is to be answered. */
export function measureHealth(files: ContentFiles, now: Date): ContentHealth {
	const { raw } = readContent(files);
	const catalogue = joinCatalogue(raw);
	const all = catalogue.modules.flatMap((module) =>
		module.lessons.map((lesson) => ({ module, lesson, folder: raw.lessons.get(lesson.folder) }))
	);
	const linked = new Map(
		all.map(({ module, lesson: { id, title, slug } }) => [id, { id, title, path: `/learn/${module.slug}/${slug}` }])
	);
	const uses = [
		...all.flatMap(({ lesson, folder }) => (folder ? lawIn(folder).map((law) => ({ law, by: lesson.id })) : [])),
		...catalogue.modules.flatMap(({ items, lessons }) =>
			[...items, ...lessons.flatMap(({ checks }) => checks)].flatMap(({ id, law }) =>
				law.map((one) => ({ law: one, by: id }))
			)
		)
	];
	const cited = new Set([
		...catalogue.modules.flatMap(({ lessons }) => lessons.flatMap(({ sources }) => sources)),
		...(raw.coverage?.value ?? []).map(({ source }) => source),
		...[
			...raw.laws,
			...raw.policies,
			...raw.treaties,
			...raw.institutions,
			...(raw.statistics ? [raw.statistics] : [])
		].flatMap(({ value }) =>
			[...JSON.stringify(value).matchAll(/"source":"([a-z0-9-]+)"/g)].map(([, source]) => source!)
		)
	]);
	const known = [...catalogue.sources.keys()].sort();
	return {
		lessons: all.map(({ lesson, folder }) => {
			const sentences = sentencesIn(folder?.en?.body ?? '');
			const words = sentences.reduce((sum, sentence) => sum + sentence.split(/\s+/).length, 0);
			const { id, minutes, checks } = lesson;
			const sentence = Math.round((words / Math.max(1, sentences.length)) * 10) / 10;
			return { ...linked.get(id)!, words, minutes, sentence, checks: checks.length };
		}),
		law: [...new Set(uses.map(({ law }) => law))].sort().flatMap((id): LawUse[] => {
			const provision = catalogue.provisions.get(id);
			const entry = provision ? catalogue.laws.get(provision.lawId) : catalogue.treaties.get(id);
			const label = provision?.label ?? catalogue.treaties.get(id)?.label;
			if (!entry || !label) return [];
			const { checkedOn } = entry;
			const usedBy = [...new Set(uses.filter(({ law }) => law === id).map(({ by }) => by))].sort();
			const isLate = now.getTime() - Date.parse(checkedOn) > REVIEW_DAYS * DAY_MS;
			return [{ id, lawId: entry.id, label, checkedOn, isLate, usedBy }];
		}),
		sources: { used: known.filter((id) => cited.has(id)), unused: known.filter((id) => !cited.has(id)) },
		findings: (raw.coverage?.value ?? []).map(({ lessons, besides, ...finding }) => ({
			...finding,
			lessons: lessons.flatMap((id) => linked.get(id) ?? []),
			besides: besides ?? null
		})),
		tracks: catalogue.tracks.map((track) => ({
			role: track.role,
			title: track.title,
			minutes: trackMinutes(catalogue, track)
		}))
	};
}

/** The same as lines of text. */
export function reportHealth(files: ContentFiles, now: Date): string {
	const { lessons, law, sources, findings, tracks } = measureHealth(files, now);
	const long = lessons.filter(({ sentence }) => sentence > SENTENCE_TARGET);
	return [
		'Lessons: words, minutes, words a sentence, checks',
		...lessons.map(
			({ id, words, minutes, sentence, checks }) => `  ${id}: ${words}, ${minutes}, ${sentence}, ${checks}`
		),
		`  above ${SENTENCE_TARGET} words a sentence: ${long.map(({ id }) => id).join(', ') || 'none'}`,
		'Tracks: hours by the content',
		...tracks.map(({ role, minutes }) => `  ${role}: ${(minutes / 60).toFixed(1)}`),
		'Findings of the sources, and the lessons that answer them',
		...findings.map(({ source, where, lessons: by, besides }) => {
			const answers = [...by.map(({ id }) => id), ...(besides ? [besides.en] : [])];
			return `  ${source} ${where}: ${answers.join(', ')}`;
		}),
		'Law that is used: label, checked on, by how many lessons and questions',
		...law.map(
			({ id, label, checkedOn, isLate, usedBy }) =>
				`  ${id}: ${label}, ${checkedOn}${isLate ? ' (late)' : ''}, ${usedBy.length}`
		),
		`Sources used: ${sources.used.length}; not used: ${sources.unused.join(', ') || 'none'}`
	].join('\n');
}
