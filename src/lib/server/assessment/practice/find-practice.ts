import type { Catalogue, Role, Track } from '#lib/curriculum/types.ts';
import type { Reader } from '../../platform/db/database.ts';
import { listFinishedPractice, listOpenPractice, type PracticeAttempt } from './repository.ts';

/** What a learner has done in the practice room, oldest first; what a class played belongs to nobody. */
export async function findPracticeRecord(db: Reader, learnerId: string) {
	const [finished, open] = await Promise.all([listFinishedPractice(db, [learnerId]), listOpenPractice(db, learnerId)]);
	return {
		finished: finished.filter(isOwn),
		open: open.filter(isOwn),
		openClasses: open.filter((one) => !isOwn(one))
	};
}

export function isOwn({ mode }: Pick<PracticeAttempt, 'mode'>): boolean {
	return mode !== 'class';
}

export type PracticeNeed = {
	/** Scenarios that must be passed by name, as far as they are written. */
	required: string[];
	/** Any other ones to be passed. */
	count: number;
	passed: string[];
	isMet: boolean;
};

type Passed = Pick<PracticeAttempt, 'contentId' | 'mode' | 'isPassed' | 'finishedAt'>;

/**
 * What a track asks of the practice room, and how far it is met. A magistrate may rule on a finished talk instead of
 * leading one. A scenario that is not written yet is asked of nobody.
 */
export function decidePracticeNeed(
	{ scenarios }: Pick<Catalogue, 'scenarios'>,
	{ simulators, role }: Pick<Track, 'simulators' | 'role'>,
	finished: readonly Passed[]
): PracticeNeed {
	const passed = [
		...new Set(finished.filter((one) => one.isPassed && counts(one, role)).map(({ contentId }) => contentId))
	].filter((id) => scenarios.has(id));
	const required = simulators.required.filter((id) => scenarios.has(id));
	const count = Math.min(simulators.count, scenarios.size);
	const isMet = required.every((id) => passed.includes(id)) && passed.length >= count;
	return { required, count, passed, isMet };
}

/** Roles that may show it as somebody who judges questions. */
const observers: readonly Role[] = ['magistrate'];

function counts({ mode }: Pick<Passed, 'mode'>, role: Role): boolean {
	return mode === 'check' || (mode === 'replay' && observers.includes(role));
}

export async function findPracticeNeed(
	db: Reader,
	catalogue: Pick<Catalogue, 'scenarios'>,
	track: Pick<Track, 'simulators' | 'role'>,
	learnerId: string
): Promise<PracticeNeed> {
	const asksNothing = track.simulators.count === 0 && track.simulators.required.length === 0;
	const finished = asksNothing ? [] : await listFinishedPractice(db, [learnerId]);
	return decidePracticeNeed(catalogue, track, finished);
}
