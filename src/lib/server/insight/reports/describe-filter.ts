import { sayMonth } from '#lib/base/dates.ts';
import { inLanguage } from '#lib/base/language.ts';
import { wordsOf } from '#lib/ui/words.ts';
import { findModuleById, findTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { PeopleFilter } from '../people-filter.ts';

/** What a list was narrowed to, in words: `Rank band: Frontline`. Empty: everybody. */
export function describeFilter(
	{ catalogue, language }: Pick<SignedIn, 'catalogue' | 'language'>,
	filter: PeopleFilter
) {
	const words = wordsOf(language).board;
	const say = (text: Parameters<typeof inLanguage>[0] | undefined, otherwise: string) =>
		text ? inLanguage(text, language) : otherwise;
	const { role, band, jurisdiction, state, unit, month, module, step, certificate, search, cohort, objective } = filter;
	const steps = { 'in-track': '', finished: words.finished, quiz: words.quizPending, 'to-do': words.toDo };
	const moduleTitle = module && say(findModuleById(catalogue, module)?.title, module);
	const lines: [string, string | undefined][] = [
		[words.stateLabel, state && words.states[state]],
		[words.roleLabel, role && say(findTrack(catalogue, role)?.roleName, role)],
		[words.bandLabel, band && say(catalogue.bands.get(band), band)],
		[words.placeLabel, jurisdiction && say(catalogue.jurisdictions.get(jurisdiction)?.name, jurisdiction)],
		[words.unitLabel, unit],
		[words.monthLabel, month && sayMonth(month, language)],
		[words.module, moduleTitle && [moduleTitle, steps[step ?? 'in-track']].filter(Boolean).join(' · ')],
		[words.certificate, certificate && words.certificateStates[certificate]],
		[words.other, [search, cohort, objective].filter(Boolean).join(' · ') || undefined]
	];
	return lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
}
