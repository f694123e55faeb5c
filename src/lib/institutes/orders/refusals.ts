import { problemKeyOf as rosterProblems } from '../roster/refusals.ts';

/** Each refusal of a posting order → the key of its sentence below `errors` in the words of the screens. */
export const orderProblemOf = {
	...rosterProblems,
	'order-empty': 'orderEmpty',
	'order-long': 'orderLong',
	'to-unknown': 'orderToUnknown',
	'to-several': 'orderToSeveral',
	'day-odd': 'orderDayOdd',
	'already-applied': 'orderApplied',
	'changed-since': 'orderChangedSince',
	'rows-refused': 'orderRowsRefused',
	'not-waiting': 'orderNotWaiting',
	'not-applied': 'orderNotApplied',
	'stands-against': 'orderStandsAgainst'
} as const;
