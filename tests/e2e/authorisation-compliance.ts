/** The lines of renewal, validity, waivers and sessions in a hall. */
import type { World } from '../support/furnish-world.ts';
import { only } from './authorisation-desk.ts';
import type { Line, Outcome, Person } from './authorisation.ts';

const readers: Person[] = ['instructor', 'administrator', 'authority', 'delegate'];
const editors: Person[] = ['instructor', 'administrator'];
const keepers: Person[] = ['administrator'];
const desk = '/institutes/DEMO';
const session = ({ session: id }: World) => `${desk}/sessions/${id}`;
const waivers = ({ learnerId }: World) => `${desk}/people/${learnerId}/waivers`;

export const complianceLines: Line[] = [
	{ ask: 'GET /institutes/[code]/compliance', path: () => `${desk}/compliance`, expected: only(keepers, 'shown') },
	post('compliance?/save', () => `${desk}/compliance`, keepers, 'refused'),
	{ ask: 'GET /institutes/[code]/people/[id]/waivers', path: waivers, expected: only(keepers, 'shown') },
	post('people/[id]/waivers?/grant', waivers, keepers, 'refused'),
	// A waiver of nobody: it is not there for anybody.
	post('people/[id]/waivers?/withdraw', waivers, keepers, 'missing'),
	{ ask: 'GET /institutes/[code]/sessions', path: () => `${desk}/sessions`, expected: only(readers, 'shown') },
	{ ask: 'GET /institutes/[code]/sessions/new', path: () => `${desk}/sessions/new`, expected: only(editors, 'shown') },
	post('sessions/new', () => `${desk}/sessions/new`, editors, 'refused'),
	{ ask: 'GET /institutes/[code]/sessions/[id]', path: session, expected: only(readers, 'shown') },
	post('sessions/[id]?/attendance', session, editors, 'refused'),
	post('sessions/[id]?/cancel', session, editors, 'refused'),
	{
		ask: 'GET /institutes/[code]/sessions/[id]/edit',
		path: (world) => `${session(world)}/edit`,
		expected: only(editors, 'shown')
	},
	post('sessions/[id]/edit', (world) => `${session(world)}/edit`, editors, 'refused'),
	{
		ask: 'GET /institutes/[code]/sessions/[id]/register',
		path: (world) => `${session(world)}/register`,
		expected: only(readers, 'shown')
	}
];

/** A form sent empty; whoever may not send it finds nothing. */
function post(action: string, page: (world: World) => string, who: Person[], outcome: Outcome): Line {
	const query = action.includes('?') ? action.slice(action.indexOf('?')) : '';
	return {
		ask: `POST /institutes/[code]/${action}`,
		path: (world) => page(world) + query,
		form: {},
		expected: only(who, outcome)
	};
}
