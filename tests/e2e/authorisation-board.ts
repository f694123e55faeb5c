/** The lines of boards and reports. A download is led back to its form until everybody in it was noted. */
import { only } from './authorisation-desk.ts';
import type { Line, Person } from './authorisation.ts';

const teachers: Person[] = ['instructor', 'administrator', 'authority'];
/** On the screen; a delegate takes no file away. */
const lookers: Person[] = [...teachers, 'delegate'];
const desk = '/institutes/DEMO';

export const boardLines: Line[] = [
	{ ask: 'GET /institutes/[code]/board', path: () => `${desk}/board`, expected: only(lookers, 'shown') },
	{ ask: 'GET /institutes/[code]/reports', path: () => `${desk}/reports`, expected: only(lookers, 'shown') },
	{
		ask: 'GET /institutes/[code]/reports/[file]',
		path: () => `${desk}/reports/people.csv`,
		expected: only(teachers, 'led on')
	},
	{
		ask: 'GET /institutes/[code]/reports/tables/[table].csv',
		path: () => `${desk}/reports/tables/cohorts.csv`,
		expected: only(teachers, 'shown')
	},
	{
		ask: 'GET /institutes/[code]/reports/tables/[table].xlsx',
		path: () => `${desk}/reports/tables/headcount.xlsx`,
		expected: only(teachers, 'shown')
	},
	{
		ask: 'POST /institutes/[code]/reports?/download',
		path: () => `${desk}/reports?/download`,
		form: {},
		expected: only(teachers, 'refused')
	},
	{
		ask: 'GET /institutes/[code]/reports/register',
		path: () => `${desk}/reports/register`,
		expected: only(lookers, 'shown')
	}
];
