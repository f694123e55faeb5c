/** The lines of cohorts and assignments. What changes them for good has a cohort and an assignment of its own. */
import type { World } from '../support/furnish-world.ts';
import { only } from './authorisation-desk.ts';
import type { Line, Outcome, Person } from './authorisation.ts';

const readers: Person[] = ['instructor', 'administrator', 'authority', 'delegate'];
const editors: Person[] = ['instructor', 'administrator'];
const desk = '/institutes/DEMO';

const cohort = ({ cohort: id }: World) => `${desk}/cohorts/${id}`;
const spareCohort = ({ spareCohort: id }: World) => `${desk}/cohorts/${id}`;
const assignment = ({ assignment: id }: World) => `${desk}/assignments/${id}`;

export const workLines: Line[] = [
	{ ask: 'GET /institutes/[code]/cohorts', path: () => `${desk}/cohorts`, expected: only(readers, 'shown') },
	post('cohorts?/create', () => `${desk}/cohorts`, 'refused'),
	{ ask: 'GET /institutes/[code]/cohorts/[id]', path: cohort, expected: only(readers, 'shown') },
	post('cohorts/[id]?/preview', cohort, 'refused'),
	post('cohorts/[id]?/add', cohort, 'refused'),
	post('cohorts/[id]?/addOne', cohort, 'led on'),
	post('cohorts/[id]?/remove', cohort, 'led on'),
	post('cohorts/[id]?/addInstructor', cohort, 'led on'),
	post('cohorts/[id]?/removeInstructor', cohort, 'led on'),
	post('cohorts/[id]?/rename', cohort, 'refused'),
	post('cohorts/[id]?/close', spareCohort, 'led on'),
	post('cohorts/[id]?/reopen', spareCohort, 'led on'),
	{ ask: 'GET /institutes/[code]/assignments', path: () => `${desk}/assignments`, expected: only(readers, 'shown') },
	{
		ask: 'GET /institutes/[code]/assignments/new',
		path: () => `${desk}/assignments/new`,
		expected: only(editors, 'shown')
	},
	post('assignments/new?/preview', () => `${desk}/assignments/new`, 'refused'),
	post('assignments/new?/save', () => `${desk}/assignments/new`, 'refused'),
	{ ask: 'GET /institutes/[code]/assignments/[id]', path: assignment, expected: only(readers, 'shown') },
	post('assignments/[id]?/due', assignment, 'refused'),
	{
		ask: 'GET /institutes/[code]/assignments/[id]/edit',
		path: (world) => `${assignment(world)}/edit`,
		expected: only(editors, 'shown')
	},
	post('assignments/[id]/edit?/preview', (world) => `${assignment(world)}/edit`, 'refused'),
	post('assignments/[id]/edit?/save', (world) => `${assignment(world)}/edit`, 'refused'),
	{
		ask: 'POST /institutes/[code]/assignments/[id]/people',
		path: (world) => `${assignment(world)}/people`,
		form: { kind: 'csv' },
		expected: only(['instructor', 'administrator', 'authority'], 'shown')
	},
	// Everybody is done there, so that nobody need be reminded.
	post('assignments/[id]?/remind', ({ doneAssignment: id }) => `${desk}/assignments/${id}`, 'refused'),
	post('assignments/[id]?/withdraw', ({ spareAssignment: id }) => `${desk}/assignments/${id}`, 'led on')
];

/** A form sent empty; whoever may not edit finds nothing. */
function post(action: string, page: (world: World) => string, outcome: Outcome): Line {
	return {
		ask: `POST /institutes/[code]/${action}`,
		path: (world) => page(world) + action.slice(action.indexOf('?')),
		form: {},
		expected: only(editors, outcome)
	};
}
