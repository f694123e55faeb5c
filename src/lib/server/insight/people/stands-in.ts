import { dayOf } from '#lib/base/dates.ts';
import { DAYS_INACTIVE, FAILURES_STUCK } from '#lib/insight/people-filter.ts';
import type { Standing } from '#lib/insight/standing.ts';

type Facts = {
	startedAt: Date | null;
	lastActiveAt: Date | null;
	completedAt: Date | null;
	nextDueOn: string | null;
	openFailures: number;
};

/** The one word beside a name: of all that holds, what asks for help first. */
export function standsIn(
	{ startedAt, lastActiveAt, completedAt, nextDueOn, openFailures }: Facts,
	now: Date
): Standing {
	if (completedAt) return 'complete';
	if (nextDueOn !== null && nextDueOn < dayOf(now)) return 'overdue';
	if (openFailures >= FAILURES_STUCK) return 'stuck';
	if (lastActiveAt && lastActiveAt.getTime() < now.getTime() - DAYS_INACTIVE * 86_400_000) return 'inactive';
	return startedAt ? 'under-way' : 'not-started';
}
