/** Which work is done without anybody asking, and when. Handlers are idempotent: each may run twice, after a kill. */
import { rebuildSummaries } from './credentials/index.ts';
import { sweepIdentity } from './identity/index.ts';
import { applyDueOrders } from './institutes/index.ts';
import { foldCounters, reapplyAssignments, reviewCycles, rollStandings } from './learning/index.ts';
import { prepareDigests, sendDigests } from './reminders/index.ts';
import { pruneJobs, unwatched, type Handler, type JobKinds } from './platform/jobs/index.ts';
import { deliverNews, findUndelivered } from './wiring.ts';

/** What an update of the program or of the lessons, or the last midnight, changed in lists and boards. */
export const keepCounted: Handler = async (ctx, _payload, progress = unwatched) => {
	await rebuildSummaries(ctx, progress);
	await rollStandings(ctx, progress);
};

export const jobKinds: JobKinds = {
	'deliver-news': { run: deliverNews },
	'find-undelivered': { run: findUndelivered, every: 'minute' },
	'keep-counted': { run: keepCounted, every: 'minute' },
	'fold-counters': { run: (ctx, _payload, progress) => foldCounters(ctx, progress), every: 'hour', minutesIn: 20 },
	// Every day in Pakistan; what the days of the calendar change first, what tells people about it later.
	'sweep-identity': { run: sweepIdentity, every: 'day', minutesIn: 60 },
	'prune-jobs': { run: pruneJobs, every: 'day', minutesIn: 75 },
	'apply-due-orders': { run: async (ctx) => void (await applyDueOrders(ctx)), every: 'day', minutesIn: 5 },
	'review-cycles': { run: async (ctx) => void (await reviewCycles(ctx)), every: 'day', minutesIn: 30 },
	'apply-assignments': { run: reapplyAssignments, every: 'day', minutesIn: 120 },
	'prepare-digests': { run: prepareDigests, every: 'day', minutesIn: 9 * 60 },
	'send-digests': { run: sendDigests }
};
