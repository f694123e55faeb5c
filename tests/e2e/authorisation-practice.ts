/** The lines of the practice room. An attempt is there for whom it belongs to, and for nobody else. */
import type { World } from '../support/furnish-world.ts';
import { only } from './authorisation-desk.ts';
import type { Line, Outcome, Person } from './authorisation.ts';

const members: Person[] = [
	'learner',
	'otherLearner',
	'instructor',
	'administrator',
	'otherInstitute',
	'authority',
	'operator',
	'delegate'
];
const each = (outcome: Outcome, own: Outcome = outcome): Line['expected'] => ({
	...(Object.fromEntries(members.map((person) => [person, outcome])) as Line['expected']),
	learner: own,
	nobody: 'sign-in'
});
const readers: Person[] = ['instructor', 'administrator', 'authority'];
const transcript = ({ finishedTalk }: World) => `/institutes/DEMO/practice/${finishedTalk}`;
const talk = ({ scenario, openTalk }: World) => `/practice/${scenario}/${openTalk}`;

export const practiceLines: Line[] = [
	{ ask: 'GET /practice', path: () => '/practice', expected: each('shown') },
	{ ask: 'GET /practice/signs', path: () => '/practice/signs', expected: each('shown') },
	{ ask: 'GET /practice/bench', path: () => '/practice/bench', expected: each('shown') },
	{
		ask: 'POST /practice/bench?/answer',
		path: () => '/practice/bench?/answer',
		form: {},
		expected: each('refused')
	},
	{ ask: 'GET /practice/[scenario]', path: ({ scenario }) => `/practice/${scenario}`, expected: each('shown') },
	{
		ask: 'POST /practice/[scenario]?/start',
		path: ({ scenario }) => `/practice/${scenario}?/start`,
		form: {},
		expected: each('led on')
	},
	{ ask: 'GET /practice/[scenario]/[attempt]', path: talk, expected: each('missing', 'shown') },
	...['plan', 'turn', 'decide', 'choose', 'rule', 'read'].map((action) => ({
		ask: `POST /practice/[scenario]/[attempt]?/${action}`,
		path: (world: World) => `${talk(world)}?/${action}`,
		form: {},
		expected: each('missing', 'refused')
	})),
	{
		ask: 'POST /practice/[scenario]/[attempt]/turns',
		path: (world) => `${talk(world)}/turns`,
		form: {},
		expected: each('refused')
	},
	{
		ask: 'GET /institutes/[code]/practice',
		path: () => '/institutes/DEMO/practice',
		expected: only([...readers, 'delegate'], 'shown')
	},
	{ ask: 'GET /institutes/[code]/practice/[attempt]', path: transcript, expected: only(readers, 'shown') },
	{
		ask: 'POST /institutes/[code]/practice/[attempt]?/open',
		path: (world) => `${transcript(world)}?/open`,
		form: {},
		expected: only(readers, 'led on')
	}
];
