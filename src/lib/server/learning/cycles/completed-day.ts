import { dayOf, type CalendarDay } from '#lib/base/dates.ts';
import type { Catalogue, Jurisdiction, Scope, Track } from '#lib/curriculum/types.ts';
import { isScopeWithin } from '../../curriculum/index.ts';

type Completion = { moduleId: string; scope: Scope; jurisdiction: Jurisdiction | 'any'; completedAt: Date };

/** The modules of a track that this learner has completed, at its scope and for the place where they serve. */
export function completedModules(
	{ modules }: Pick<Catalogue, 'modules'>,
	track: Pick<Track, 'modules'>,
	completions: readonly Completion[],
	jurisdiction: Jurisdiction
): { moduleId: string; completedAt: Date | null }[] {
	return track.modules.flatMap(({ moduleId, scope }) => {
		if (modules.find(({ id }) => id === moduleId)?.status !== 'available') return [];
		const times = completions
			.filter((done) => done.moduleId === moduleId && isScopeWithin(scope, done.scope))
			.filter((done) => done.jurisdiction === 'any' || done.jurisdiction === jurisdiction)
			.map(({ completedAt }) => completedAt.getTime());
		return [{ moduleId, completedAt: times.length > 0 ? new Date(Math.min(...times)) : null }];
	});
}

/** The day on which the last of the available modules of a track was completed; null while one is open. */
export function dayOfTrack(modules: readonly { completedAt: Date | null }[]): CalendarDay | null {
	const times = modules.map(({ completedAt }) => completedAt);
	if (times.length === 0 || times.includes(null)) return null;
	return dayOf(new Date(Math.max(...times.map((at) => at!.getTime()))));
}
