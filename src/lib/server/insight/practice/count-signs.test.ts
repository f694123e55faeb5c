import { expect, test } from 'vitest';
import { countSigns } from './count-signs.ts';

type Row = Parameters<typeof countSigns>[0][number];
type Tried = { hits?: number; falseAlarms?: number; levelError?: number; contentId?: string };

function tried(person: number, { hits = 4, falseAlarms = 0, levelError = 0, contentId = 'bus-station' }: Tried): Row {
	const rest = { right: 0, asked: 0, isActionOk: true, isPassed: true, choices: [] };
	const result = {
		kind: 'exercise',
		setting: 'transport',
		signs: 4,
		others: 5,
		hits,
		falseAlarms,
		levelError,
		...rest
	};
	return { learnerId: `person-${person}`, contentId, result: result as unknown as Row['result'] };
}

const ten = (of: Tried) => Array.from({ length: 10 }, (_, person) => tried(person, of));

test('tells missed signs, false alarms and harm judged too low apart', () => {
	const half = ten({ hits: 2, falseAlarms: 1, levelError: -1 });
	const whole = Array.from({ length: 10 }, (_, person) => tried(person + 10, { levelError: 1 }));
	expect(countSigns([...half, ...whole])).toEqual([
		{ setting: 'transport', people: 20, hits: 75, falseAlarms: 10, tooLow: 50 }
	]);
});

test('takes the last try of each person at each exercise', () => {
	expect(countSigns([...ten({ hits: 0, levelError: -2 }), ...ten({ hits: 4 })])).toMatchObject([
		{ people: 10, hits: 100, tooLow: 0 }
	]);
	expect(countSigns([...ten({ hits: 0 }), ...ten({ hits: 4, contentId: 'van' })])).toMatchObject([
		{ people: 10, hits: 50 }
	]);
});

test('says nothing of fewer than ten people, however often they tried', () => {
	const nine = ten({}).slice(1);
	expect(countSigns([...nine, ...nine.map((row) => ({ ...row, contentId: 'van' }))])).toEqual([]);
});
