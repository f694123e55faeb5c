import { expect, test } from 'vitest';
import { trackMinutes, workMinutes } from './track-minutes.ts';

const lesson = (scope: string, minutes: number) => ({ scope, minutes });
const module = (id: string, status = 'available') => ({
	...{ id, status, quiz: { essential: 4, core: 8, full: 12 } },
	lessons: [lesson('essential', 8), lesson('core', 6), lesson('full', 5)]
});
const catalogue = {
	modules: [module('M-01'), module('M-02'), module('M-03', 'in-preparation')],
	scenarios: new Map([['workshop', {}]])
} as never;
const track = (modules: object[], simulators = { required: [], count: 0 }) => ({ modules, simulators }) as never;

test('a track takes the minutes of its lessons at its scope, of its quizzes and of its talks', () => {
	const modules = [
		{ moduleId: 'M-01', scope: 'essential' },
		{ moduleId: 'M-02', scope: 'core' }
	];
	expect(trackMinutes(catalogue, track(modules))).toBe(8 + 3 + 14 + 6);
	expect(trackMinutes(catalogue, track(modules, { required: ['workshop'], count: 2 } as never))).toBe(31 + 50);
});

test('what is in preparation takes no time yet', () => {
	expect(trackMinutes(catalogue, track([{ moduleId: 'M-03', scope: 'full' }]))).toBe(0);
	expect(workMinutes({ lessons: 0, items: 1, talks: 0 })).toBe(1);
});
