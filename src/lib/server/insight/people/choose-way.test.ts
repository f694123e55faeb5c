import { expect, test } from 'vitest';
import { chooseWay } from './choose-way.ts';

const nation = { all: 1_000_000, within: 1_000_000, isSpread: true, narrowing: [], rows: 50 };
const stuck = (people: number) => ({ way: { by: 'stuck' as const }, people });

test('a list of everybody, or of what many people are, is walked in its order', () => {
	expect(chooseWay({ ...nation, findable: [] })).toEqual({ by: 'order' });
	expect(chooseWay({ ...nation, findable: [stuck(200_000)] })).toEqual({ by: 'order' });
});

test('what few people are is looked up', () => {
	expect(chooseWay({ ...nation, findable: [stuck(300)] })).toEqual({ by: 'stuck' });
	expect(chooseWay({ ...nation, findable: [], narrowing: [10], within: 500 })).toEqual({
		by: 'institutes'
	});
});

test('the rarest word of a search leads', () => {
	const word = (prefix: string, people: number) => ({ way: { by: 'word' as const, prefix }, people });
	expect(chooseWay({ ...nation, findable: [word('khan', 9000), word('zub', 4)] })).toEqual({
		by: 'word',
		prefix: 'zub'
	});
});

test('a small institute is looked through', () => {
	expect(chooseWay({ ...nation, within: 600, findable: [stuck(20)] })).toEqual({ by: 'institutes' });
});

test('a province is looked through where its people do not come evenly, or walked in one order where they do', () => {
	const province = { ...nation, within: 400_000, findable: [] };
	expect(chooseWay(province)).toEqual({ by: 'order' });
	expect(chooseWay({ ...province, isSpread: false })).toEqual({ by: 'institutes' });
	expect(chooseWay({ ...province, narrowing: [20] })).toEqual({ by: 'institutes' });
});
