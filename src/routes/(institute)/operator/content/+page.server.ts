import type { Catalogue } from '#lib/curriculum/types.ts';
import { bundledContent, measureContent, type ModuleReport } from '#lib/server/curriculum/index.ts';
import type { PageServerLoad } from './$types';
import { guardOperator } from '../guard-operator.ts';

/** Reading all content takes a while, and it is the same for as long as the process lives. */
const measured = new WeakMap<Catalogue, ModuleReport[]>();

export const load: PageServerLoad = (event) => {
	const { catalogue, language } = guardOperator(event);
	const reports = measured.get(catalogue) ?? measureContent(bundledContent());
	measured.set(catalogue, reports);
	const titles = new Map(catalogue.modules.map(({ id, title }) => [id, title]));
	return {
		width: 'wide',
		modules: reports.map(({ id, title, isAvailable, lessons, questions, items, words, suspended }) => ({
			...{ id, isAvailable, lessons, questions, items, words, suspended },
			title: titles.get(id)?.[language] ?? title
		}))
	};
};
