import type { Catalogue, Jurisdiction, Scope, Track } from '#lib/curriculum/types.ts';
import { isScopeWithin } from '../curriculum/index.ts';

type Reached = { moduleId: string; scope: Scope; jurisdiction: Jurisdiction | 'any' };

/** Is every module of the track available, and completed at its scope, for the place where the learner serves? */
export function coversTrack(
	catalogue: Pick<Catalogue, 'modules'>,
	track: Track,
	completions: readonly Reached[],
	jurisdiction: Jurisdiction
): boolean {
	return track.modules.every(({ moduleId, scope }) => {
		const module = catalogue.modules.find(({ id }) => id === moduleId);
		if (module?.status !== 'available') return false;
		return completions.some(
			(done) =>
				done.moduleId === moduleId &&
				isScopeWithin(scope, done.scope) &&
				(done.jurisdiction === 'any' || done.jurisdiction === jurisdiction)
		);
	});
}
