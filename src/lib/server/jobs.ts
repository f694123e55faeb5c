/** Which work is done without anybody asking, and when. Handlers are idempotent: each may run twice, after a kill. */
import { sweepIdentity } from './identity/index.ts';
import { applyDueOrders } from './institutes/index.ts';
import { reapplyAssignments, reviewCycles } from './learning/index.ts';
import { prepareDigests, sendDigests } from './reminders/index.ts';
import { pruneJobs, type JobKinds } from './platform/jobs/index.ts';
import { deliverNews, findUndelivered } from './wiring.ts';

export const jobKinds: JobKinds = {
	'deliver-news': { run: deliverNews },
	'find-undelivered': { run: findUndelivered, every: 'minute' },
	// Every day in Pakistan; what the days of the calendar change first, what tells people about it later.
	'sweep-identity': { run: sweepIdentity, every: 'day', minutesIn: 60 },
	'prune-jobs': { run: pruneJobs, every: 'day', minutesIn: 75 },
	'apply-due-orders': { run: async (ctx) => void (await applyDueOrders(ctx)), every: 'day', minutesIn: 5 },
	'review-cycles': { run: async (ctx) => void (await reviewCycles(ctx)), every: 'day', minutesIn: 30 },
	'apply-assignments': { run: reapplyAssignments, every: 'day', minutesIn: 120 },
	'prepare-digests': { run: prepareDigests, every: 'day', minutesIn: 9 * 60 },
	'send-digests': { run: sendDigests }
};
