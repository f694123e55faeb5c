import type { Every } from '#lib/base/dates.ts';
import type { Context } from '../context.ts';
import type { Schema } from '../db/schema.ts';

export type Job = Schema['jobs']['$inferSelect'];

/**
 * Says how far the work is. Throws where the work must be left: the process is stopping, or another process has taken
 * the job over. Call it between two units of work.
 */
export type Progress = (done: number, total: number) => Promise<void>;

/** What a job does. It may run twice, after a kill or a lost lease, so it does again only what is not done. */
export type Handler = (ctx: Context, payload: Record<string, string>, progress: Progress) => Promise<void>;

export type JobKind = {
	run: Handler;
	/** Comes round by itself: `minutesIn` minutes after the minute, hour or day began in Pakistan. */
	every?: Every;
	minutesIn?: number;
};

/** By name. */
export type JobKinds = Readonly<Record<string, JobKind>>;

/** For work done at once, which nobody watches. */
export const unwatched: Progress = async () => undefined;
