/** The lines of the desks: overview, people, slips, structure. Everybody asks about DEMO; whom it does not concern finds nothing. */
import type { Line, Outcome, Person } from './authorisation.ts';

const readers: Person[] = ['instructor', 'administrator', 'authority', 'operator', 'delegate'];
const teachers: Person[] = ['instructor', 'administrator', 'authority'];
const printers: Person[] = ['instructor', 'administrator', 'operator'];
const keepers: Person[] = ['administrator', 'operator'];

export const deskLines: Line[] = [
	{ ask: 'GET /institutes', path: () => '/institutes', expected: only(readers, 'shown') },
	{ ask: 'GET /institutes/[code]', path: () => '/institutes/DEMO', expected: only(readers, 'shown') },
	{ ask: 'GET /institutes/[code]/people', path: () => '/institutes/DEMO/people', expected: only(readers, 'shown') },
	{
		ask: 'GET /institutes/[code]/people/[id]',
		path: ({ learnerId }) => `/institutes/DEMO/people/${learnerId}`,
		expected: only(teachers, 'shown')
	},
	{
		ask: 'POST /institutes/[code]/people/[id]?/open',
		path: ({ learnerId }) => `/institutes/DEMO/people/${learnerId}?/open`,
		form: {},
		expected: only(teachers, 'led on')
	},
	{
		ask: 'POST /institutes/[code]/people/[id]?/delegate',
		path: ({ learnerId }) => `/institutes/DEMO/people/${learnerId}?/delegate`,
		form: {},
		expected: only(teachers, 'refused')
	},
	{
		ask: 'POST /institutes/[code]/people/[id]?/endDelegation',
		path: ({ learnerId }) => `/institutes/DEMO/people/${learnerId}?/endDelegation`,
		form: {},
		expected: only(teachers, 'led on')
	},
	{
		ask: 'GET /institutes/[code]/delegates',
		path: () => '/institutes/DEMO/delegates',
		expected: only(teachers, 'shown')
	},
	{
		ask: 'POST /institutes/[code]/delegates?/end',
		path: () => '/institutes/DEMO/delegates?/end',
		form: { person: 'nobody' },
		expected: only(teachers, 'led on')
	},
	{
		ask: 'GET /institutes/[code]/people/slips',
		path: () => '/institutes/DEMO/people/slips',
		expected: only(printers, 'shown')
	},
	{
		ask: 'POST /institutes/[code]/people/slips',
		path: () => '/institutes/DEMO/people/slips',
		form: { person: 'nobody' },
		expected: only(printers, 'refused')
	},
	{
		ask: 'GET /institutes/[code]/structure',
		path: () => '/institutes/DEMO/structure',
		expected: only(keepers, 'shown')
	},
	...formOf('structure/name', keepers),
	...formOf('structure/new', keepers),
	...formOf('structure/headcount', keepers),
	...formOf('structure/move', ['operator']),
	...formOf('structure/administrator', ['operator'])
];

/** A page of a desk and its form, sent empty. */
function formOf(page: string, who: Person[]): Line[] {
	const path = () => `/institutes/DEMO/${page}`;
	return [
		{ ask: `GET /institutes/[code]/${page}`, path, expected: only(who, 'shown') },
		{ ask: `POST /institutes/[code]/${page}`, path, form: {}, expected: only(who, 'refused') }
	];
}

/** To everybody else who has signed in it does not exist. */
export function only(who: Person[], outcome: Outcome): Record<Person, Outcome> {
	const here = (person: Person) => (who.includes(person) ? outcome : 'missing');
	return {
		nobody: 'sign-in',
		learner: here('learner'),
		otherLearner: here('otherLearner'),
		instructor: here('instructor'),
		administrator: here('administrator'),
		otherInstitute: here('otherInstitute'),
		authority: here('authority'),
		operator: here('operator'),
		delegate: here('delegate')
	};
}
