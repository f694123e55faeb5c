import { expect, test } from 'vitest';
import { decideReAsk } from './decide-re-ask.ts';
import { gradeAttempt, passItemsFor, type AnsweredItem } from './grade-attempt.ts';
import { makeItem } from './test-items.ts';

const item = (position: number, isRight: boolean | null, given: Partial<AnsweredItem> = {}): AnsweredItem => ({
	position,
	isRight,
	critical: null,
	reAskOf: null,
	...given
});

test('a pass mark is a number of whole items', () => {
	expect([5, 8, 13].map((items) => passItemsFor(70, items))).toEqual([4, 6, 10]);
	expect(passItemsFor(75, 8)).toBe(6);
	expect(passItemsFor(80, 5)).toBe(4);
});

test('four right of five pass at four', () => {
	const grade = gradeAttempt([item(1, true), item(2, true), item(3, true), item(4, true), item(5, false)], 4);
	expect(grade).toMatchObject({ rightItems: 4, isPassed: true, missedCritical: [] });
});

test('a missed critical item fails however high the marks are', () => {
	const grade = gradeAttempt(
		[item(1, true), item(2, true), item(3, true), item(4, true), item(5, false, { critical: 'x' })],
		4
	);
	expect(grade).toMatchObject({ isPassed: false, missedCritical: [5] });
});

test('a critical point asked again and answered rightly counts, without adding a mark', () => {
	const answers = [1, 2, 3, 4].map((position) => item(position, true));
	const grade = gradeAttempt(
		[...answers, item(5, false, { critical: 'x' }), item(6, true, { critical: 'x', reAskOf: 5 })],
		4
	);
	expect(grade).toMatchObject({ rightItems: 4, countedItems: 5, isPassed: true });
});

test('a critical point missed twice fails', () => {
	const answers = [1, 2, 3, 4].map((position) => item(position, true));
	const grade = gradeAttempt(
		[...answers, item(5, false, { critical: 'x' }), item(6, false, { critical: 'x', reAskOf: 5 })],
		4
	);
	expect(grade.isPassed).toBe(false);
});

test('an item rewritten meanwhile is left out of both counts', () => {
	const grade = gradeAttempt([item(1, true), item(2, true), item(3, true), item(4, false), item(5, null)], 4);
	expect(grade).toMatchObject({ rightItems: 3, countedItems: 4, passItems: 4, isPassed: false });
	expect(gradeAttempt([item(1, null)], 1).isPassed).toBe(false);
});

const bank = [makeItem('a', { critical: 'x' }), makeItem('b', { critical: 'x' }), makeItem('c', { critical: 'y' })];
const asked = [{ position: 1, itemId: 'a', critical: 'x' }];

test('a missed critical point is asked again with a parallel item', () => {
	const grade = { rightItems: 4, countedItems: 5, passItems: 4, isPassed: false, missedCritical: [1] };
	expect(decideReAsk(grade, asked, bank, () => 0)).toEqual([{ reAskOf: 1, item: bank[1] }]);
});

test('nothing is asked again where the marks fall short, or no parallel item is left', () => {
	const short = { rightItems: 3, countedItems: 5, passItems: 4, isPassed: false, missedCritical: [1] };
	expect(decideReAsk(short, asked, bank, () => 0)).toEqual([]);
	expect(decideReAsk({ ...short, rightItems: 4 }, asked, [bank[0]!], () => 0)).toEqual([]);
});
