import type { ContentFiles } from '../content-files.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { RawContent } from '../read-content.ts';
import { findLegalNumbers } from './find-legal-numbers.ts';
import { learnerTexts, type LearnerText } from './learner-texts.ts';
import { practiceTexts } from './practice-texts.ts';
import { sentencesIn } from './sentences.ts';

const LONGEST_SENTENCE = 22;

/** Words never used about a child (writing guide §5), each with the word to use. */
const banned: [RegExp, string][] = [
	[/\bchild labourers?\b/i, 'child in labour, child at work'],
	[/\bchild prostitut\w*/i, 'sexually exploited child, sexual exploitation of a child'],
	[/\bchild porn\w*/i, 'child sexual abuse material'],
	[/\bstreet urchins?\b/i, 'child on the street'],
	[/\bchhotas?\b/i, 'the child’s name, or “he welds”'],
	[/چھوٹو/, 'بچے کا نام، یا کام میں لگا بچہ'],
	[/بھکاری/, 'بھیک پر لگایا گیا بچہ'],
	[/نوکرانی/, 'گھریلو کام میں لگی بچی'],
	[/فاحشہ|بدکار/, 'جس کا استحصال ہوا'],
	[/پاگل|گونگ[اےی]/, 'ذہنی / سننے بولنے کی معذوری والا بچہ']
];

const doubtful: [RegExp, string][] = [
	[/(?<![\p{L}])چھوٹ[اےی](?![\p{L}])/u, 'is this about a child? Then use another word.'],
	[
		/(?:ملزم|مجرم)[^۔]{0,20}(?:بچہ|بچی|بچے)|(?:بچہ|بچی|بچے)[^۔]{0,20}(?:ملزم|مجرم)/,
		'is a child called an accused or an offender here? Then use another word.'
	]
];

export function checkProse(raw: RawContent, files: ContentFiles): Problem[] {
	const texts = [...learnerTexts(raw), ...practiceTexts(raw)];
	return [
		...texts.flatMap(numbersIn),
		...texts.flatMap(wordsIn),
		...texts.flatMap(lengthOf),
		...lessonSentences(raw),
		...arabicLetters(files)
	];
}

function numbersIn({ file, field, text, numbers }: LearnerText): Problem[] {
	if (numbers === 'allowed') return [];
	const mend =
		'Use LocalLaw, LawCard, Fact, Helpline or Stat (in checks and items [[fact:…]]), or Practice where it is no law.';
	return findLegalNumbers(text, numbers === 'story').map((found) =>
		error(file, field, `states a legal number in prose: “${found}”`, mend)
	);
}

function wordsIn({ file, field, text }: LearnerText): Problem[] {
	return [
		...banned.flatMap(([pattern, better]) => {
			const found = pattern.exec(text);
			return found
				? [error(file, field, `uses “${found[0]}”, which is never said about a child`, `Write: ${better}.`)]
				: [];
		}),
		...doubtful.flatMap(([pattern, question]) => {
			const found = pattern.exec(text);
			return found ? [warning(file, field, `“${found[0]}”: ${question}`, 'Look at it once more.')] : [];
		})
	];
}

/** Sentences of lessons are counted over whole paragraphs, below. */
function lengthOf({ file, field, text, language }: LearnerText): Problem[] {
	return language === 'en' && !file.endsWith('.md') && !file.startsWith('jurisdictions/')
		? longSentences(file, field, text)
		: [];
}

function lessonSentences(raw: RawContent): Problem[] {
	return [...raw.lessons.values()].flatMap(({ en }) => (en ? longSentences(en.file, 'body', en.body) : []));
}

function longSentences(file: string, field: string, text: string): Problem[] {
	return sentencesIn(text)
		.map((sentence) => ({ sentence, count: sentence.split(/\s+/).length }))
		.filter(({ count }) => count > LONGEST_SENTENCE)
		.map(({ sentence, count }) => {
			const opening = sentence.split(/\s+/).slice(0, 6).join(' ');
			return warning(
				file,
				field,
				`has a sentence of ${count} words: “${opening} …”`,
				`Cut it into sentences of at most ${LONGEST_SENTENCE} words.`
			);
		});
}

/** Arabic yeh and kaf look alike and compare unequal: a search would miss the word. */
function arabicLetters(files: ContentFiles): Problem[] {
	return [...files].flatMap(([file, text]) => {
		if (file === 'README.md') return [];
		const line = text.split('\n').findIndex((one) => /[يك]/.test(one));
		if (line < 0) return [];
		return [
			error(
				file,
				`line ${line + 1}`,
				'has an Arabic ي or ك',
				'Type the Urdu ی and ک instead; look for others in the same file.'
			)
		];
	});
}
