import { uuidv7 } from '#lib/base/ids.ts';
import type { Unit } from '../unit-of-work.ts';
import { insertJobOnce } from './repository.ts';
import type { Job } from './types.ts';

export type NewJob = {
	name: string;
	/** What makes it one job: the same again is not done again. */
	key: string;
	payload?: Record<string, string>;
	subjectId?: string | null;
	runAt?: Date;
};

/** Asks for work, together with the change that makes it necessary. False where it was asked for before. */
export function enqueueJob(unit: Unit, { name, key, payload = {}, subjectId = null, runAt }: NewJob): Promise<boolean> {
	return insertJobOnce(
		unit,
		newJob({ name, key: `${name}/${key}`, payload, subjectId, runAt: runAt ?? unit.at }, unit.at)
	);
}

export function newJob(
	given: Pick<Job, 'name' | 'key' | 'payload' | 'runAt'> & Partial<Pick<Job, 'subjectId' | 'every'>>,
	now: Date
): Job {
	return {
		id: uuidv7(now),
		subjectId: null,
		every: null,
		createdAt: now,
		leaseOwner: null,
		leaseUntil: null,
		attempts: 0,
		lastError: null,
		done: 0,
		total: 0,
		startedAt: null,
		succeededAt: null,
		stoppedAt: null,
		cancelledAt: null,
		finishedAt: null,
		...given
	};
}
