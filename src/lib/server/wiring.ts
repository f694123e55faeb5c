/** Which area hears which event. Handlers are idempotent: each may run twice, after a crash or on two processes. */
import type { Context, DomainEvent } from './platform/context.ts';
import { findEvent, listUndelivered, markDelivered } from './platform/domain-events.ts';
import { enqueueJob, unwatched, type Handler, type Progress } from './platform/jobs/index.ts';
import { unitOfWork, type Unit } from './platform/unit-of-work.ts';
import {
	hearHolderPosted,
	hearHoldersImported,
	issueAfterPractice,
	issueCertificates,
	renewCertificates
} from './credentials/index.ts';
import { leaveCohortsAfterMove, leaveFarCohorts, leaveFarCohortsOfRoster } from './institutes/index.ts';
import {
	hearAssignmentChanged,
	hearAttemptPassed,
	hearComplianceChanged,
	hearCohortChanged,
	hearCountersGrown,
	hearInstituteMoved,
	hearModuleCompleted,
	hearOrderApplied,
	hearOfLearner,
	hearPractice,
	hearPosted,
	hearRecertified,
	hearRosterApplied,
	openCycleOf
} from './learning/index.ts';

/** News that touches more people than this is delivered by a job, which shows how far it is. */
const MANY_PEOPLE = 500;
/** News that nobody has delivered for so long was left behind by a process that ended, or its hearer failed. */
const LATE_MS = 60_000;

const handlers: Record<string, Handler[]> = {
	'learner.posted': [leaveFarCohorts, hearPosted, openCycleOf, hearHolderPosted],
	'account.changed': [hearOfLearner],
	'roster.applied': [leaveFarCohortsOfRoster, hearRosterApplied, hearHoldersImported],
	'order.applied': [hearOrderApplied],
	'institute.moved': [leaveCohortsAfterMove, hearInstituteMoved],
	'cohort.changed': [hearCohortChanged],
	'assignment.changed': [hearAssignmentChanged],
	'counters.grown': [hearCountersGrown],
	'attempt.passed': [hearAttemptPassed, hearRecertified],
	'attempt.graded': [hearOfLearner],
	'practice.finished': [hearPractice, openCycleOf, issueAfterPractice],
	'module.completed': [hearModuleCompleted, issueCertificates],
	'cycle.opened': [renewCertificates],
	'compliance.changed': [hearComplianceChanged]
};

/** After the commit: at once, or by a job where `people` of the news says that it touches many. */
export async function deliver(ctx: Context, events: DomainEvent[]): Promise<void> {
	for (const event of events) {
		try {
			if (Number(event.payload.people ?? 0) > MANY_PEOPLE)
				await unitOfWork(ctx, (unit) => enqueueDelivery(unit, event));
			else await deliverOne(ctx, event, unwatched);
		} catch (error) {
			ctx.log.error('News could not be delivered; a job tries again', error, { event_id: event.id, event: event.name });
		}
	}
}

/** The job for one piece of news. */
export const deliverNews: Handler = async (ctx, { eventId }, progress) => {
	const event = await findEvent(ctx.db.read, eventId!);
	if (event && event.deliveredAt === null) await deliverOne(ctx, event, progress);
};

/** What a crash left between a commit and its consequences, and what failed: a job each, however often this is called. */
export async function findUndelivered(ctx: Context): Promise<void> {
	const late = await listUndelivered(ctx.db.read, new Date(ctx.clock.now().getTime() - LATE_MS));
	if (late.length > 0)
		await unitOfWork(ctx, async (unit) => {
			for (const event of late) await enqueueDelivery(unit, event);
		});
}

async function deliverOne(ctx: Context, { id, name, payload }: DomainEvent, progress: Progress): Promise<void> {
	for (const handle of handlers[name] ?? []) await handle(ctx, payload, progress);
	await markDelivered(ctx, id);
}

async function enqueueDelivery(unit: Unit, { id, payload }: DomainEvent): Promise<void> {
	const subjectId = payload.importId ?? payload.orderId ?? payload.assignmentId ?? null;
	await enqueueJob(unit, { name: 'deliver-news', key: id, payload: { eventId: id }, subjectId });
}
