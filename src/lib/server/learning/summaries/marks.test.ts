import { expect, test } from 'vitest';
import { readAnswers, readMarks, writeAnswers, writeMarks } from './marks.ts';
import { searchPrefixes, searchWords } from './search-words.ts';

test('marks are read back as they were written, and begin and end with a bar', () => {
	const marks = new Map([
		['M-12', 'to-do'],
		['M-11', 'finished']
	]);
	expect(writeMarks(marks)).toBe('|M-11=finished|M-12=to-do|');
	expect(new Map(readMarks(writeMarks(marks)))).toEqual(marks);
	expect(writeMarks(new Map())).toBe('');
	expect(readMarks('')).toEqual([]);
});

test('an objective wears a mark of its own where an answer was wrong', () => {
	const answers = new Map([
		['M-11-O1', { right: 2, wrong: 0 }],
		['M-11-O2', { right: 1, wrong: 1 }]
	]);
	expect(writeAnswers(answers)).toBe('|M-11-O1=2.0|M-11-O2!1.1|');
	expect(new Map(readAnswers(writeAnswers(answers)))).toEqual(answers);
});

test('a person is found by each word of the name, and by the number whole and in parts', () => {
	expect(searchWords('Ali  KHAN', 'LHR-4471')).toEqual(['ali', 'khan', 'lhr-4471', 'lhr', '4471']);
	expect(searchPrefixes(' Khan ۴۴% ')).toEqual(['khan', '44']);
	expect(searchPrefixes('%')).toEqual([]);
});
