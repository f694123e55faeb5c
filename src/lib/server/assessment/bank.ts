import type { Catalogue, Question } from '#lib/curriculum/types.ts';
import { findModuleById, itemsFor } from '../curriculum/index.ts';
import type { Attempt } from './repository.ts';

/** What an attempt may draw from, as the content stands now. */
export function bankOf(
	catalogue: Catalogue,
	{ kind, moduleId, scope, jurisdiction }: Pick<Attempt, 'kind' | 'moduleId' | 'scope' | 'jurisdiction'>
): Question[] {
	if (kind === 'recertification') {
		const track = catalogue.tracks.find(({ id }) => id === moduleId);
		return (track?.modules ?? []).flatMap((taken) => {
			const module = findModuleById(catalogue, taken.moduleId);
			return module ? itemsFor(module, taken.scope, jurisdiction) : [];
		});
	}
	const module = findModuleById(catalogue, moduleId);
	return module && scope !== 'track' ? itemsFor(module, scope, jurisdiction) : [];
}
