import type { RawContent } from '../read-content.ts';
import { questionsIn } from './learner-texts.ts';

export const idKinds = [
	'modules',
	'objectives',
	'lessons',
	'checks',
	'items',
	'tracks',
	'laws',
	'provisions',
	'institutions',
	'statistics',
	'sources',
	'scenarios',
	'cases',
	'exercises',
	'signs',
	'bench'
] as const;
export type IdKind = (typeof idKinds)[number];
export type GivenId = { id: string; kind: IdKind; file: string };

/** Every id that the content gives out, with the file that gives it. */
export function collectIds(raw: RawContent): GivenId[] {
	const give = (kind: IdKind, file: string, id: string): GivenId => ({ kind, file, id });
	return [
		...raw.modules.flatMap(({ file, value }) => [
			give('modules', file, value.id),
			...value.objectives.map(({ id }) => give('objectives', file, id)),
			...value.lessons.map(({ id }) => give('lessons', file, id))
		]),
		...questionsIn(raw).map(({ file, question, isItem }) => give(isItem ? 'items' : 'checks', file, question.id)),
		...raw.tracks.map(({ file, value }) => give('tracks', file, value.id)),
		...[...raw.laws, ...raw.policies, ...raw.treaties].map(({ file, value }) => give('laws', file, value.id)),
		...raw.laws.flatMap(({ file, value }) => value.provisions.map(({ id }) => give('provisions', file, id))),
		...raw.institutions.map(({ file, value }) => give('institutions', file, value.id)),
		...(raw.statistics?.value.map(({ id }) => give('statistics', raw.statistics!.file, id)) ?? []),
		...(raw.sources?.value.map(({ id }) => give('sources', raw.sources!.file, id)) ?? []),
		...raw.scenarios.map(({ file, value }) => give('scenarios', file, value.id)),
		...raw.cases.map(({ file, value }) => give('cases', file, value.id)),
		...raw.exercises.map(({ file, value }) => give('exercises', file, value.id)),
		...(raw.signs?.value.map(({ id }) => give('signs', raw.signs!.file, id)) ?? []),
		...(raw.bench?.value.map(({ id }) => give('bench', raw.bench!.file, id)) ?? [])
	];
}
