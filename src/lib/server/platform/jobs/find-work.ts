import type { Context } from '../context.ts';
import { stateOf, type JobState } from './decide.ts';
import { findUnfinishedAbout } from './repository.ts';

export type Work = { state: JobState; done: number; total: number };

/** What is still being worked out about something, for the page that shows it; null where all is done. */
export async function findWork({ db, clock }: Pick<Context, 'db' | 'clock'>, subjectId: string): Promise<Work | null> {
	const job = await findUnfinishedAbout(db.read, subjectId);
	return job && { state: stateOf(job, clock.now()), done: job.done, total: job.total };
}
