/** The lines of posting orders: administrators of the institute, and the operator; who served before is for who may see records. */
import { only } from './authorisation-desk.ts';
import type { Line, Person } from './authorisation.ts';

const keepers: Person[] = ['administrator', 'operator'];
const desk = '/institutes/DEMO/orders';
const address = '/institutes/[code]/orders';

export const orderLines: Line[] = [
	{ ask: `GET ${address}`, path: () => desk, expected: only(keepers, 'shown') },
	{ ask: `POST ${address}?/read`, path: () => `${desk}?/read`, form: {}, expected: only(keepers, 'refused') },
	{
		ask: `GET ${address}/before`,
		path: () => `${desk}/before`,
		expected: only(['instructor', 'administrator', 'authority'], 'shown')
	},
	{ ask: `GET ${address}/[id]`, path: ({ orderDry }) => `${desk}/${orderDry}`, expected: only(keepers, 'shown') },
	...(['sheet', 'order.csv', 'order.xlsx'] as const).map((file): Line => ({
		ask: `GET ${address}/[id]/${file}`,
		path: ({ orderDry }) => `${desk}/${orderDry}/${file}`,
		expected: only(keepers, 'shown')
	})),
	{
		ask: `POST ${address}/[id]?/map`,
		path: ({ orderMap }) => `${desk}/${orderMap}?/map`,
		form: {},
		expected: only(keepers, 'refused')
	},
	{
		ask: `POST ${address}/[id]?/apply`,
		path: ({ orderDry }) => `${desk}/${orderDry}?/apply`,
		form: { only_if_clean: '1' },
		expected: only(keepers, 'refused')
	},
	{
		ask: `POST ${address}/[id]?/again`,
		path: ({ orderDry }) => `${desk}/${orderDry}?/again`,
		form: {},
		expected: only(keepers, 'led on')
	},
	...(['cancel', 'undo'] as const).map((action): Line => ({
		ask: `POST ${address}/[id]?/${action}`,
		path: ({ orderDry }) => `${desk}/${orderDry}?/${action}`,
		form: {},
		expected: only(keepers, 'refused')
	}))
];
