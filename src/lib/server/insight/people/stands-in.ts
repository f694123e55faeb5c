import type { Standing } from '#lib/insight/standing.ts';

type Facts = {
	startedAt: Date | null;
	completedAt: Date | null;
	isOverdue: boolean;
	isStuck: boolean;
	isInactive: boolean;
};

/** The one word beside a name: of all that holds, what asks for help first. */
export function standsIn({ startedAt, completedAt, isOverdue, isStuck, isInactive }: Facts): Standing {
	if (completedAt) return 'complete';
	if (isOverdue) return 'overdue';
	if (isStuck) return 'stuck';
	if (isInactive) return 'inactive';
	return startedAt ? 'under-way' : 'not-started';
}
