import { addDays, dayOf, type CalendarDay } from '#lib/base/dates.ts';
import { DAYS_EXPIRING, DAYS_INACTIVE, DAYS_SOON, FAILURES_STUCK } from '#lib/insight/people-filter.ts';
import { readSpans } from '../next-due.ts';
import type { Summary } from './repository.ts';

type Facts = Pick<
	Summary,
	| 'completedAt'
	| 'nextDueOn'
	| 'waivedDays'
	| 'openFailures'
	| 'lastActiveAt'
	| 'certificateDays'
	| 'modulesDone'
	| 'lessonsDone'
>;
export const standingNames = [
	'isOverdue',
	'isWaived',
	'isDueSoon',
	'isStuck',
	'isInactive',
	'needsHelp',
	'certificateValid',
	'certificateExpiring',
	'certificateExpired',
	'callOrder',
	'progressOrder',
	'activeOrder',
	'dueOrder',
	'nextChangeOn'
] as const satisfies (keyof Summary)[];
export type Standing = Pick<Summary, (typeof standingNames)[number]>;

/** Whoever need not be called comes after everybody else. */
export const NO_CALL = 900_000_000;
/** Of whoever was never active: they come last. */
export const NEVER_ACTIVE = 0;
/** What each module that is done counts in the order of progress, above any number of lessons. */
export const ONE_MODULE = 1000;
/** The worst reason first; within one, whoever waits longest. Each has room for any number of days. */
const CALLS = { overdue: 100_000_000, stuck: 200_000_000, inactive: 300_000_000, 'due-soon': 400_000_000 };
export type CallReason = keyof typeof CALLS;
const NEVER = '9999-12-31';

/**
 * Where somebody stands on a day, and the next day on which time alone changes it. The only rule of this: boards, lists,
 * files and the word beside a name all read what it said.
 */
export function standingOn(facts: Facts, today: CalendarDay): Standing {
	const { completedAt, nextDueOn, openFailures, lastActiveAt, modulesDone, lessonsDone } = facts;
	const certificates = facts.certificateDays.split(' ').filter(Boolean);
	const idleFrom = lastActiveAt && completedAt === null ? addDays(dayOf(lastActiveAt), DAYS_INACTIVE + 1) : null;
	const soonFrom = (day: CalendarDay) => addDays(day, -DAYS_EXPIRING);
	const isOverdue = nextDueOn !== null && nextDueOn < today;
	const isDueSoon = nextDueOn !== null && !isOverdue && nextDueOn <= addDays(today, DAYS_SOON);
	const waived = readSpans(facts.waivedDays);
	const isStuck = openFailures >= FAILURES_STUCK;
	const isInactive = idleFrom !== null && idleFrom <= today;
	const reason: CallReason | null = isOverdue
		? 'overdue'
		: isStuck
			? 'stuck'
			: isInactive
				? 'inactive'
				: isDueSoon
					? 'due-soon'
					: null;
	const changes = [
		...(nextDueOn ? [addDays(nextDueOn, -DAYS_SOON), addDays(nextDueOn, 1)] : []),
		...waived.flatMap(({ from, to }) => [from, addDays(to, 1)]),
		...(idleFrom ? [idleFrom] : []),
		...certificates.flatMap((day) => [soonFrom(day), addDays(day, 1)])
	];
	return {
		isOverdue,
		isWaived: waived.some(({ from, to }) => from <= today && today <= to),
		isDueSoon,
		isStuck,
		isInactive,
		needsHelp: reason !== null,
		certificateValid: certificates.some((day) => day >= today),
		certificateExpiring: certificates.some((day) => day >= today && soonFrom(day) <= today),
		certificateExpired: certificates.some((day) => day < today),
		callOrder: reason ? CALLS[reason] + waitOf(reason, facts) : NO_CALL,
		progressOrder: modulesDone * ONE_MODULE + lessonsDone,
		activeOrder: lastActiveAt ? -Math.floor(lastActiveAt.getTime() / 60_000) : NEVER_ACTIVE,
		dueOrder: nextDueOn ?? NEVER,
		nextChangeOn: changes.filter((day) => day > today).sort()[0] ?? null
	};
}

/** For which reason a place in the order of calls was given. */
export function reasonOf(callOrder: number): CallReason {
	const reasons = Object.keys(CALLS) as CallReason[];
	return reasons.findLast((reason) => CALLS[reason] <= callOrder) ?? 'overdue';
}

function waitOf(reason: CallReason, { nextDueOn, openFailures, lastActiveAt }: Facts): number {
	const dayNumber = (day: CalendarDay) => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
	if (reason === 'stuck') return 1_000_000 - Math.min(openFailures, 1_000_000);
	return reason === 'inactive' ? dayNumber(dayOf(lastActiveAt!)) : dayNumber(nextDueOn!);
}
