/** The lines of roster imports: administrators of the institute, and the operator. */
import { only } from './authorisation-desk.ts';
import type { Line, Person } from './authorisation.ts';

const keepers: Person[] = ['administrator', 'operator'];
const desk = '/institutes/DEMO/import';
const address = '/institutes/[code]/import';

export const rosterLines: Line[] = [
	{ ask: `GET ${address}`, path: () => desk, expected: only(keepers, 'shown') },
	{ ask: `POST ${address}?/read`, path: () => `${desk}?/read`, form: {}, expected: only(keepers, 'refused') },
	{ ask: `GET ${address}/roster.csv`, path: () => `${desk}/roster.csv`, expected: only(keepers, 'shown') },
	{ ask: `GET ${address}/roster.xlsx`, path: () => `${desk}/roster.xlsx`, expected: only(keepers, 'shown') },
	{ ask: `GET ${address}/[id]`, path: ({ rosterDry }) => `${desk}/${rosterDry}`, expected: only(keepers, 'shown') },
	{
		ask: `POST ${address}/[id]?/map`,
		path: ({ rosterMap }) => `${desk}/${rosterMap}?/map`,
		form: {},
		expected: only(keepers, 'refused')
	},
	{
		ask: `POST ${address}/[id]?/apply`,
		path: ({ rosterDry }) => `${desk}/${rosterDry}?/apply`,
		form: { only_if_clean: '1' },
		expected: only(keepers, 'refused')
	},
	{
		ask: `POST ${address}/[id]?/again`,
		path: ({ rosterDry }) => `${desk}/${rosterDry}?/again`,
		form: {},
		expected: only(keepers, 'led on')
	},
	{
		ask: `POST ${address}/[id]?/undo`,
		path: ({ rosterDry }) => `${desk}/${rosterDry}?/undo`,
		form: {},
		expected: only(keepers, 'refused')
	},
	// Applied at the academy: the administrator of the college finds nothing there.
	{
		ask: `GET ${address}/[id]/slips`,
		path: ({ rosterApplied }) => `/institutes/ACADEMY/import/${rosterApplied}/slips`,
		expected: only(['operator'], 'shown')
	},
	{
		ask: `POST ${address}/[id]/slips`,
		path: ({ rosterApplied }) => `/institutes/ACADEMY/import/${rosterApplied}/slips`,
		form: {},
		expected: only(['operator'], 'shown')
	}
];
