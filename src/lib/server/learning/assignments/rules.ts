/** Pure rules of assigned work: whom it reaches, when it is done, what it puts first. */
import type { Catalogue, Jurisdiction, RankBand, Role, Scope } from '#lib/curriculum/types.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Audience } from '#lib/learning/types.ts';
import { getTrack, isScopeWithin } from '../../curriculum/index.ts';
import { scopeFor } from '../completion-rules.ts';

type Candidate = {
	accountId: string;
	role: Role;
	band: RankBand;
	jurisdiction: Jurisdiction;
	institutePath: string;
};
type Place = { institutePath: string; unitPath: string | null; cohort: ReadonlySet<string> };

/** Does an assignment of the institute reach this person, where they serve now? */
export function belongs(audience: Audience, person: Candidate, { institutePath, unitPath, cohort }: Place): boolean {
	if (!isAtOrBelow(person.institutePath, institutePath)) return false;
	if (audience.kind === 'cohort') return cohort.has(person.accountId);
	if (audience.kind === 'people') return audience.accountIds.includes(person.accountId);
	const isIn = <Value>(list: readonly Value[], value: Value) => list.length === 0 || list.includes(value);
	return (
		isIn(audience.roles, person.role) &&
		isIn(audience.bands, person.band) &&
		isIn(audience.jurisdictions, person.jurisdiction) &&
		(audience.unitId === undefined || (unitPath !== null && isAtOrBelow(person.institutePath, unitPath)))
	);
}

/** What must change so that exactly the wanted people are assigned. */
export function changesOf(present: readonly string[], wanted: readonly string[]): { add: string[]; remove: string[] } {
	const [had, want] = [new Set(present), new Set(wanted)];
	return { add: [...want].filter((id) => !had.has(id)), remove: [...had].filter((id) => !want.has(id)) };
}

type Standing = {
	role: Role;
	jurisdiction: Jurisdiction;
	/** Every available module of the track is done. */
	isTrackDone: boolean;
	completions: readonly { moduleId: string; scope: Scope; jurisdiction: Jurisdiction | 'any' }[];
};

/** The whole track: done when its available modules are. Chosen modules: when each was completed at the scope and for the place of the learner. */
export function isWorkDone(
	catalogue: Catalogue,
	moduleIds: readonly string[],
	{ role, jurisdiction, isTrackDone, completions }: Standing
): boolean {
	if (moduleIds.length === 0) return isTrackDone;
	const { modules } = getTrack(catalogue, role);
	return moduleIds.every((id) =>
		completions.some(
			(done) =>
				done.moduleId === id &&
				isScopeWithin(scopeFor(modules, id), done.scope) &&
				(done.jurisdiction === 'any' || done.jurisdiction === jurisdiction)
		)
	);
}

type Due = { moduleIds: readonly string[]; dueOn: string };

/** The nearest due day that a module falls under; the whole track covers the modules of the track. */
export function dueOfModule(moduleId: string, isOfTrack: boolean, work: readonly Due[]): string | null {
	const days = work
		.filter(({ moduleIds }) => (moduleIds.length === 0 ? isOfTrack : moduleIds.includes(moduleId)))
		.map(({ dueOn }) => dueOn);
	return days.sort()[0] ?? null;
}

/** Due work first, nearest day first; otherwise the order stays. */
export function byDueDay<Item>(items: readonly Item[], dueOf: (item: Item) => string | null): Item[] {
	const day = (item: Item) => dueOf(item) ?? '9999';
	return [...items].sort((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0));
}

export type DayProblem = 'due-before-start' | 'due-past';

export function judgeDays(startsOn: string, dueOn: string, today: string): DayProblem | null {
	if (dueOn < startsOn) return 'due-before-start';
	return dueOn < today ? 'due-past' : null;
}
