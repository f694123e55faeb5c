/** Which area hears which event. Handlers are idempotent: each may run twice, after a crash or on two processes. */
import type { Context, DomainEvent } from './platform/context.ts';
import { listUndelivered, markDelivered } from './platform/domain-events.ts';
import { issueAfterPractice, issueCertificates, renewCertificates } from './credentials/index.ts';
import { leaveCohortsAfterMove, leaveFarCohorts, leaveFarCohortsOfRoster } from './institutes/index.ts';
import {
	hearAssignmentChanged,
	hearAttemptPassed,
	hearComplianceChanged,
	hearCohortChanged,
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

type Handler = (ctx: Context, payload: Record<string, string>) => Promise<void>;

const handlers: Record<string, Handler[]> = {
	'learner.posted': [leaveFarCohorts, hearPosted, openCycleOf],
	'account.changed': [hearOfLearner],
	'roster.applied': [leaveFarCohortsOfRoster, hearRosterApplied],
	'order.applied': [hearOrderApplied],
	'institute.moved': [leaveCohortsAfterMove, hearInstituteMoved],
	'cohort.changed': [hearCohortChanged],
	'assignment.changed': [hearAssignmentChanged],
	'attempt.passed': [hearAttemptPassed, hearRecertified],
	'attempt.graded': [hearOfLearner],
	'practice.finished': [hearPractice, openCycleOf, issueAfterPractice],
	'module.completed': [hearModuleCompleted, issueCertificates],
	'cycle.opened': [renewCertificates],
	'compliance.changed': [hearComplianceChanged]
};

export async function deliver(ctx: Context, events: DomainEvent[]): Promise<void> {
	for (const event of events) {
		try {
			for (const handle of handlers[event.name] ?? []) await handle(ctx, event.payload);
			await markDelivered(ctx, event.id);
		} catch (error) {
			ctx.log.error('News could not be delivered; it is tried again at the next start', error, {
				event_id: event.id,
				event: event.name
			});
		}
	}
}

/** What a crash left between a commit and its consequences. */
export async function deliverUndelivered(ctx: Context): Promise<void> {
	await deliver(ctx, await listUndelivered(ctx));
}
