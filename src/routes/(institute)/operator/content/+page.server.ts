import type { Catalogue } from '#lib/curriculum/types.ts';
import {
	bundledContent,
	measureContent,
	measureHealth,
	SENTENCE_TARGET,
	type ContentHealth,
	type ModuleReport
} from '#lib/server/curriculum/index.ts';
import type { PageServerLoad } from './$types';
import { guardOperator } from '../guard-operator.ts';

/** Of each objective there are as many items, or one that failed gets the same again. */
const ITEMS_EACH = 3;
/** Reading all content takes a while, and it is the same for as long as the process lives. */
const measured = new WeakMap<Catalogue, { reports: ModuleReport[]; health: ContentHealth }>();

export const load: PageServerLoad = (event) => {
	const { catalogue, language, clock } = guardOperator(event);
	const { reports, health } = measured.get(catalogue) ?? measure(clock.now());
	measured.set(catalogue, { reports, health });
	const titles = new Map(catalogue.modules.map(({ id, title }) => [id, title]));
	return {
		width: 'wide',
		health: { ...health, target: SENTENCE_TARGET },
		few: reports
			.filter(({ isAvailable }) => isAvailable)
			.flatMap(({ objectives }) => objectives.filter(({ items }) => items < ITEMS_EACH).map(({ id }) => id)),
		modules: reports.map(({ id, title, isAvailable, lessons, questions, items, words, suspended }) => ({
			...{ id, isAvailable, lessons, questions, items, words, suspended },
			title: titles.get(id)?.[language] ?? title
		}))
	};
};

function measure(now: Date) {
	const files = bundledContent();
	return { reports: measureContent(files), health: measureHealth(files, now) };
}
