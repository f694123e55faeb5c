import { expect, test } from 'vitest';
import {
	missedPattern,
	monthPattern,
	reachPattern,
	readAnswers,
	readMonths,
	readSteps,
	stepPattern,
	writeAnswers,
	writeMissed,
	writeMonths,
	writeSteps
} from './marks.ts';
import { searchPrefixes, searchWords } from './search-words.ts';

test('months are read back as they were written, each found by itself', () => {
	const months = new Map([
		['2026-12', 2],
		['2026-11', 1],
		['2027-01', 27]
	]);
	expect(writeMonths(months)).toBe('2611a2612b2701za');
	expect(new Map(readMonths(writeMonths(months)))).toEqual(months);
	expect(writeMonths(new Map())).toBe('');
	expect(readMonths('')).toEqual([]);
	expect(monthPattern('2026-11')).toBe('%2611%');
});

test('steps are one letter a module, read back as they were written, and looked for by their place', () => {
	const steps = new Map([
		['M-05', 'to-do'],
		['M-03', 'finished']
	] as const);
	expect(writeSteps(steps)).toBe('--f-t');
	expect(new Map(readSteps('--f-t'))).toEqual(steps);
	expect(writeSteps(new Map())).toBe('');
	expect(readSteps('')).toEqual([]);
	expect(stepPattern('M-03', 'finished')).toBe('__f%');
	expect(stepPattern('M-04', null)).toBe('___-%');
	expect(reachPattern('M-03')).toBe('___%');
});

test('answers are read back as they were written; what was missed is found by its objective', () => {
	const answers = new Map([
		['M-11-O1', { right: 2, wrong: 0 }],
		['M-11-O2', { right: 1, wrong: 1 }]
	]);
	expect(writeAnswers(answers)).toBe('|M-11-O1=2.0|M-11-O2=1.1|');
	expect(new Map(readAnswers(writeAnswers(answers)))).toEqual(answers);
	expect(writeMissed(answers)).toBe('112;');
	expect(missedPattern('M-11-O2')).toBe('%112;%');
});

test('a person is found by each word of the name, and by the number whole and in parts', () => {
	expect(searchWords('Ali  KHAN', 'LHR-4471')).toEqual(['ali', 'khan', 'lhr-4471', 'lhr', '4471']);
	expect(searchPrefixes(' Khan ۴۴% ')).toEqual(['khan', '44']);
	expect(searchPrefixes('%')).toEqual([]);
});
