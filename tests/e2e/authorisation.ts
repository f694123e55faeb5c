/**
 * Who is answered what, on every route. `tests/architecture/routes.test.ts` fails where a route is missing here;
 * `authorisation.spec.ts` asks each line as each person.
 */
import type { World } from '../support/furnish-world.ts';
import { boardLines } from './authorisation-board.ts';
import { complianceLines } from './authorisation-compliance.ts';
import { deskLines } from './authorisation-desk.ts';
import { orderLines } from './authorisation-orders.ts';
import { practiceLines } from './authorisation-practice.ts';
import { operatorLines } from './authorisation-operator.ts';
import { rosterLines } from './authorisation-roster.ts';
import { workLines } from './authorisation-work.ts';

export const people = [
	'nobody',
	'learner',
	'otherLearner',
	'instructor',
	'administrator',
	'otherInstitute',
	'authority',
	'operator',
	'delegate'
] as const;
export type Person = (typeof people)[number];

/** Who plays whom. The learner is the one to whom the attempts and the certificate of the world belong. */
export const cast: Record<Exclude<Person, 'nobody'>, string> = {
	learner: 'INSPECTOR-1',
	otherLearner: 'SHO-1',
	instructor: 'INSTRUCTOR-1',
	administrator: 'ADMIN-1',
	otherInstitute: 'JUDGE-1',
	authority: 'AUTHORITY-1',
	operator: 'OPERATOR-1',
	delegate: 'DELEGATE-1'
};

/** shown: 200 · sign-in: 303 to /sign-in · led on: 303 elsewhere · refused: a page with 400 or 409 · missing: 404. */
export type Outcome = 'shown' | 'sign-in' | 'led on' | 'refused' | 'missing';
type Expected = Record<Person, Outcome>;

export type Line = {
	/** As `list-routes.ts` writes it. */
	ask: string;
	path: (world: World) => string;
	form?: Record<string, string>;
	/** The person is signed out by it, here or elsewhere. */
	endsSession?: true;
	expected: Expected;
};

export const matrix: Line[] = [
	// Anyone
	{ ask: 'GET /', path: () => '/?stay=1', expected: everyone('shown') },
	{ ask: 'GET /directory', path: () => '/directory?jurisdiction=kp&need=protection', expected: everyone('shown') },
	{ ask: 'GET /glossary', path: () => '/glossary', expected: everyone('shown') },
	{ ask: 'GET /law', path: () => '/law?jurisdiction=sindh&situation=kiln&age=13', expected: everyone('shown') },
	{ ask: 'GET /law/[instrument]', path: () => '/law/ppc-1860', expected: everyone('shown') },
	{ ask: 'GET /law/all', path: () => '/law/all', expected: everyone('shown') },
	{ ask: 'GET /law/ages', path: () => '/law/ages', expected: everyone('shown') },
	{ ask: 'GET /law/pocket', path: () => '/law/pocket?jurisdiction=sindh', expected: everyone('shown') },
	{ ask: 'GET /search', path: () => '/search?q=kiln', expected: everyone('shown') },
	{ ask: 'GET /help', path: () => '/help', expected: everyone('shown') },
	{ ask: 'GET /healthz', path: () => '/healthz', expected: everyone('shown') },
	{ ask: 'GET /verify', path: () => '/verify', expected: everyone('shown') },
	{ ask: 'GET /verify/[code]', path: ({ code }) => `/verify/${code}`, expected: everyone('shown') },
	// Signing in and out
	{ ask: 'GET /sign-in', path: () => '/sign-in', expected: { ...everyone('led on'), nobody: 'shown' } },
	{ ask: 'POST /sign-in', path: () => '/sign-in', form: {}, expected: { ...everyone('led on'), nobody: 'refused' } },
	{ ask: 'GET /sign-in/new-passphrase', path: () => '/sign-in/new-passphrase', expected: members('led on') },
	{
		ask: 'POST /sign-in/new-passphrase',
		path: () => '/sign-in/new-passphrase',
		form: {},
		expected: everyone('sign-in')
	},
	{ ask: 'GET /sign-in/resume', path: () => '/sign-in/resume', expected: members('led on') },
	{
		ask: 'POST /sign-in/resume?/discard',
		path: () => '/sign-in/resume?/discard',
		form: {},
		expected: members('led on')
	},
	{ ask: 'GET /join', path: () => '/join', expected: { ...everyone('led on'), nobody: 'shown' } },
	{ ask: 'POST /join', path: () => '/join', form: {}, expected: { ...everyone('led on'), nobody: 'refused' } },
	{ ask: 'GET /offline', path: () => '/offline', expected: everyone('shown') },
	{ ask: 'GET /recover', path: () => '/recover', expected: everyone('shown') },
	{ ask: 'POST /recover', path: () => '/recover', form: {}, expected: everyone('refused') },
	{ ask: 'GET /sign-out', path: () => '/sign-out', expected: { ...everyone('shown'), nobody: 'led on' } },
	{ ask: 'POST /sign-out', path: () => '/sign-out', form: {}, endsSession: true, expected: everyone('led on') },
	{
		ask: 'GET /operator/feedback',
		path: () => '/operator/feedback',
		expected: { ...members('missing'), operator: 'shown' }
	},
	{
		ask: 'POST /operator/feedback?/answer',
		path: () => '/operator/feedback?/answer',
		form: {},
		expected: { ...members('missing'), operator: 'refused' }
	},
	{
		ask: 'GET /learn/[module]/[lesson]/feedback',
		path: ({ module, lesson }) => `/learn/${module}/${lesson}/feedback`,
		expected: members('shown')
	},
	{
		ask: 'POST /learn/[module]/[lesson]/feedback?/send',
		path: ({ module, lesson }) => `/learn/${module}/${lesson}/feedback?/send`,
		form: {},
		expected: members('refused')
	},
	// Learning
	{ ask: 'GET /learn', path: () => '/learn', expected: members('shown') },
	{ ask: 'GET /learn/[module]', path: ({ module }) => `/learn/${module}`, expected: members('shown') },
	{ ask: 'GET /learn/[module]/[lesson]', path: lessonPath, expected: members('shown') },
	{
		ask: 'POST /learn/[module]/[lesson]?/finish',
		path: (world) => `${lessonPath(world)}?/finish`,
		form: {},
		expected: members('refused')
	},
	{
		ask: 'GET /learn/[module]/quiz',
		path: ({ openModule }) => `/learn/${openModule}/quiz`,
		expected: members('shown')
	},
	{
		ask: 'POST /learn/[module]/quiz?/start',
		path: ({ openModule }) => `/learn/${openModule}/quiz?/start`,
		form: {},
		expected: { ...members('refused'), learner: 'led on' }
	},
	{
		ask: 'GET /learn/attempts/[id]',
		path: ({ openAttempt }) => `/learn/attempts/${openAttempt}`,
		expected: ownerOnly('shown')
	},
	{
		ask: 'POST /learn/attempts/[id]?/answer',
		path: ({ openAttempt }) => `/learn/attempts/${openAttempt}?/answer`,
		form: { position: '1', option: 'a' },
		expected: ownerOnly('led on')
	},
	{
		ask: 'POST /learn/attempts/[id]?/submit',
		path: ({ openAttempt }) => `/learn/attempts/${openAttempt}?/submit`,
		form: {},
		expected: ownerOnly('refused')
	},
	{ ask: 'GET /learn/renewal', path: () => '/learn/renewal', expected: members('shown') },
	{
		ask: 'POST /learn/renewal?/start',
		path: () => '/learn/renewal?/start',
		form: {},
		expected: { ...members('refused'), learner: 'led on' }
	},
	// Certificates
	{ ask: 'GET /certificates', path: () => '/certificates', expected: members('shown') },
	{
		ask: 'GET /certificates/[id]',
		path: ({ certificate }) => `/certificates/${certificate}`,
		expected: ownerOnly('shown')
	},
	// One's own account
	{ ask: 'GET /account', path: () => '/account', expected: members('shown') },
	{ ask: 'POST /account?/language', path: () => '/account?/language', form: {}, expected: members('refused') },
	{ ask: 'POST /account?/gender', path: () => '/account?/gender', form: {}, expected: members('refused') },
	{ ask: 'POST /account?/posting', path: () => '/account?/posting', form: {}, expected: members('refused') },
	{ ask: 'POST /account?/passphrase', path: () => '/account?/passphrase', form: {}, expected: members('refused') },
	{ ask: 'GET /account/reminders', path: () => '/account/reminders', expected: members('shown') },
	{
		ask: 'POST /account/reminders?/keep',
		path: () => '/account/reminders?/keep',
		form: { address: 'nowhere' },
		expected: members('refused')
	},
	{
		ask: 'POST /account/reminders?/remove',
		path: () => '/account/reminders?/remove',
		form: {},
		expected: members('led on')
	},
	{
		ask: 'POST /account?/recoveryCodes',
		path: () => '/account?/recoveryCodes',
		form: {},
		expected: members('refused')
	},
	{
		ask: 'POST /account?/endSession',
		path: () => '/account?/endSession',
		form: { session: 'of nobody' },
		expected: members('missing')
	},
	{
		ask: 'POST /account?/endOthers',
		path: () => '/account?/endOthers',
		form: {},
		endsSession: true,
		expected: members('led on')
	},
	{
		ask: 'POST /account?/signOutEverywhere',
		path: () => '/account?/signOutEverywhere',
		form: {},
		endsSession: true,
		expected: members('led on')
	},
	...deskLines,
	...boardLines,
	...workLines,
	...complianceLines,
	...practiceLines,
	...rosterLines,
	...orderLines,
	...operatorLines
];

function everyone(outcome: Outcome): Expected {
	return Object.fromEntries(people.map((person) => [person, outcome])) as Expected;
}

/** Whoever has signed in; all others are asked to. */
function members(outcome: Outcome): Expected {
	return { ...everyone(outcome), nobody: 'sign-in' };
}

/** To everybody else it does not exist, whatever they may do elsewhere. */
function ownerOnly(outcome: Outcome): Expected {
	return { ...members('missing'), learner: outcome };
}

function lessonPath({ module, lesson }: World): string {
	return `/learn/${module}/${lesson}`;
}
