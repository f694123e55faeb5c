import { expect, test } from 'vitest';
import { countWords, sentencesIn } from './sentences.ts';

test('cuts Markdown with blocks into sentences', () => {
	const text =
		'## A head\n\nAdd <Fact field="court_clock" /> to the time. Write it.\n\n- **One.** Two\n- three\n\n<Said who="owner">He is mine.</Said>\n\nکیا؟ ہاں۔';
	expect(sentencesIn(text)).toEqual([
		'A head',
		'Add X to the time.',
		'Write it.',
		'One.',
		'Two',
		'three',
		'He is mine.',
		'کیا؟',
		'ہاں۔'
	]);
});

test('counts words, a value as one', () => {
	expect(countWords('Add <Fact field="court_clock" /> now.')).toBe(3);
});
