/** Where a person stands, as lists and boards tell it. One person may be in several. */
export const peopleStates = [
	'not-started',
	'under-way',
	'complete',
	'overdue',
	/** Would be overdue, and is excused until a day. */
	'waived',
	'due-soon',
	'stuck',
	'inactive',
	/** Any of the four before: the people to call. */
	'help'
] as const;
export type PeopleState = (typeof peopleStates)[number];

export const moduleSteps = ['in-track', 'finished', 'quiz', 'to-do'] as const;
/** With one module of the track: finished, quiz begun and not passed, or neither. */
export type ModuleStep = (typeof moduleSteps)[number];

export const certificateStates = ['valid', 'expiring', 'expired'] as const;
export type CertificateState = (typeof certificateStates)[number];

/** Failed attempts at quizzes not passed yet, from which on a person is stuck. */
export const FAILURES_STUCK = 3;
export const DAYS_INACTIVE = 14;
export const DAYS_SOON = 7;
/** A certificate expires soon from this many days before. */
export const DAYS_EXPIRING = 90;
