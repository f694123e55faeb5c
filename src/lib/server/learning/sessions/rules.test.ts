import { describe, expect, test } from 'vitest';
import { currentMarks, marksToAdd, readHours } from './rules.ts';

const mark = (learnerId: string, isPresent: boolean, revision = 1) => ({ learnerId, isPresent, revision });

describe('attendance', () => {
	test('is present for everybody who was listed and not ticked', () => {
		expect(marksToAdd([], { listed: ['a', 'b', 'c', 'b'], absent: new Set(['b', 'of nobody']) })).toEqual([
			mark('a', true),
			mark('b', false),
			mark('c', true)
		]);
	});

	test('sent again adds nothing; corrected, adds a revision of whom it changes', () => {
		const marks = [mark('a', true), mark('b', false)];
		expect(marksToAdd(marks, { listed: ['a', 'b'], absent: new Set(['b']) })).toEqual([]);
		expect(marksToAdd(marks, { listed: ['a', 'b'], absent: new Set() })).toEqual([mark('b', true, 2)]);
	});

	test('leaves whoever was not on the sheet as they are', () => {
		expect(marksToAdd([mark('late', true)], { listed: ['a'], absent: new Set(['late']) })).toEqual([mark('a', true)]);
	});

	test('counts by the latest revision, in whichever order they come', () => {
		const current = currentMarks([mark('a', false, 3), mark('a', true, 1), mark('a', true, 2), mark('b', true)]);
		expect([...current.values()]).toEqual([mark('a', false, 3), mark('b', true)]);
	});
});

test.each([
	['2', 120],
	['1.5', 90],
	['1,5', 90],
	['1:30', 90],
	['0.5', 30],
	['12', 720],
	['0', null],
	['0.25', null],
	['12.25', null],
	['1.1', null],
	['two', null],
	['', null]
])('%s hours are %s minutes', (typed, minutes) => expect(readHours(typed)).toBe(minutes));
