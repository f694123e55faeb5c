/** The desk of whoever runs the system. To all others it does not exist. */
import type { Line } from './authorisation.ts';
import { only } from './authorisation-desk.ts';

const page = (path: string): Line => ({ ask: `GET ${path}`, path: () => path, expected: only(['operator'], 'shown') });

export const operatorLines: Line[] = [
	page('/operator'),
	page('/operator/jobs'),
	page('/operator/content'),
	...['restart', 'cancel'].map((verb): Line => ({
		ask: `POST /operator/jobs?/${verb}`,
		path: () => `/operator/jobs?/${verb}`,
		form: { job: 'none of that id' },
		expected: only([], 'missing')
	}))
];
