import type { Role } from '#lib/curriculum/types.ts';

/** Days before the end of a cycle at which it is told again. The first opens the recertification. */
export const dueWindows = [90, 60, 30, 7] as const;
export type DueWindow = (typeof dueWindows)[number];

/** On which day cycles end: so many months after each person's own day, or for everybody on one date of the year. */
export type CycleCalendar = { kind: 'rolling' } | { kind: 'fixed'; month: number; day: number };

/** Where a person's cycle stands on one day. */
export type CycleStanding =
	| { state: 'current' }
	/** Within this many days it ends. */
	| { state: 'due'; window: DueWindow; days: number }
	| { state: 'grace'; until: string }
	| { state: 'lapsed'; since: string }
	| { state: 'waived'; until: string };
export type CycleState = CycleStanding['state'];

export type CycleView = {
	id: string;
	role: Role;
	cycle: number;
	startsOn: string;
	endsOn: string;
	/** From this day on the recertification can be taken, for as long as it takes. */
	opensOn: string;
	isOpen: boolean;
	standing: CycleStanding;
};
