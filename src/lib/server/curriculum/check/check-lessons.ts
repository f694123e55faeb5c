import { jurisdictions } from '#lib/curriculum/types.ts';
import { bodyIn, namedPlaces, parseBody, type Block } from '../lesson-body.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { LessonFolder, LessonText, RawContent } from '../read-content.ts';
import { checkBlocks } from './check-blocks.ts';
import { countWords } from './sentences.ts';

const limits = { titleWords: 7, bodyWords: { en: 900, ur: 1040 }, situationWords: { en: 45, ur: 55 } };

export function checkLessons(raw: RawContent): Problem[] {
	return [...raw.lessons.values()]
		.flatMap((folder) => [
			...(folder.en ? [...checkText(folder.en, 'en'), ...checkBlocks(folder.en)] : []),
			...(folder.ur ? [...checkText(folder.ur, 'ur'), ...checkBlocks(folder.ur)] : [missingUrdu(folder)]),
			...sameBlocks(folder),
			...placedChecks(folder)
		])
		.concat(silentVariants(raw));
}

/** Somebody who moves is asked to read a variant lesson again; a lesson that says nothing of the kind is not re-opened. */
function silentVariants(raw: RawContent): Problem[] {
	return raw.modules.flatMap(({ file, value }) =>
		value.lessons.flatMap(({ id, folder, variant }) => {
			const named = namedPlaces(raw.lessons.get(`${file.split('/')[1]}/${folder}`)?.en?.body ?? '');
			if (variant || named.length === 0) return [];
			return [
				warning(
					file,
					`${id}.variant`,
					`is false, but the lesson has a Variant for ${named.join(', ')}`,
					'Set variant: true, unless nobody need read it again after moving.'
				)
			];
		})
	);
}

function missingUrdu({ folder }: LessonFolder): Problem {
	return warning(
		`modules/${folder}/ur.md`,
		'whole file',
		'is missing: learners read this lesson in English',
		'Write the lesson in Urdu.'
	);
}

function checkText(text: LessonText, language: 'en' | 'ur'): Problem[] {
	const { file, frontmatter, body, firstLine } = text;
	const { headings, blocks, prose } = parseBody(body, firstLine);
	const problems: Problem[] = [];
	const titleWords = frontmatter?.title.split(/\s+/).length ?? 0;
	if (titleWords > limits.titleWords) {
		const level = language === 'en' ? error : warning;
		problems.push(
			level(
				file,
				'title',
				`has ${titleWords} words`,
				`Say in at most ${limits.titleWords} what the reader will be able to do.`
			)
		);
	}
	const words = Math.max(...jurisdictions.map((place) => countWords(bodyIn(body, place))));
	if (words > limits.bodyWords[language])
		problems.push(warning(file, 'body', `has ${words} words`, 'Keep one idea; move the rest to another lesson.'));

	const first = [...prose, ...blocks].reduce((least, { line }) => Math.min(least, line), Infinity);
	if (headings[0] === undefined || headings[0].line !== first)
		problems.push(error(file, `line ${first}`, 'stands before the first heading', 'Begin the body with ## .'));
	let depth = 1;
	for (const { level, line } of headings) {
		if (level === 1)
			problems.push(
				error(file, `line ${line}`, 'is a heading with #', 'The title is the heading of the page: use ## and ###.')
			);
		else if (level > 3)
			problems.push(
				error(file, `line ${line}`, `is a heading of level ${level}`, 'Use ## for a part and ### inside it.')
			);
		else if (level > depth + 1)
			problems.push(error(file, `line ${line}`, 'is ### without a ## before it', 'Begin the part with ##.'));
		depth = level;
	}
	if (!blocks.some(({ name }) => name === 'Situation'))
		problems.push(error(file, 'body', 'has no Situation', 'Open with a duty situation.'));
	if (!blocks.some(({ name }) => name === 'Check'))
		problems.push(error(file, 'body', 'has no Check', 'Add one check at least.'));
	const lastOutside = blocks.filter(({ parents }) => parents.length === 0).at(-1);
	if (lastOutside?.name !== 'Today')
		problems.push(error(file, 'body', 'does not end with Today', 'End with the one action to do today.'));
	for (const { line, inside } of blocks.filter(({ name }) => name === 'Situation')) {
		const count = countWords(inside);
		if (count > limits.situationWords[language])
			problems.push(warning(file, `line ${line}, Situation`, `has ${count} words`, 'Keep the hook to 40 words.'));
	}
	return problems;
}

/** What a lesson shows is the same in both languages: cards, variants, figures, values. */
function sameBlocks({ en, ur }: LessonFolder): Problem[] {
	if (!en || !ur) return [];
	const inEnglish = countBlocks(parseBody(en.body).blocks);
	const inUrdu = countBlocks(parseBody(ur.body).blocks);
	return [...new Set([...inEnglish.keys(), ...inUrdu.keys()])]
		.filter((block) => inEnglish.get(block) !== inUrdu.get(block))
		.map((block) => {
			const level = block.startsWith('Check ') || block.startsWith('Variant ') ? error : warning;
			const counts = `${inEnglish.get(block) ?? 0} times in English and ${inUrdu.get(block) ?? 0} times in Urdu`;
			return level(ur.file, block, `stands ${counts}`, 'Give both languages the same blocks.');
		});
}

const told = [
	'LawCard',
	'LocalLaw',
	'Fact',
	'Variant',
	'Compare',
	'Helpline',
	'LocalHelplines',
	'Stat',
	'Figure',
	'Check',
	'KeySentence',
	'Callout'
];

function countBlocks(blocks: Block[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const { name, attributes } of blocks.filter((block) => told.includes(block.name))) {
		const { alt: _alt, caption: _caption, ...rest } = attributes;
		const key = `${name} ${Object.values(rest).join(' ')}`.trim();
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}

/** Every check stands in its lesson once, for all: the places it is asked in are named by the check itself. */
function placedChecks({ en, checks }: LessonFolder): Problem[] {
	if (!en || !checks) return [];
	const placed = parseBody(en.body, en.firstLine).blocks.filter(({ name }) => name === 'Check');
	const hidden = placed.filter(({ parents }) => parents.some(({ name }) => name === 'Variant'));
	return [
		...checks.value.flatMap(({ id }) => {
			const count = placed.filter(({ attributes }) => attributes.id === id).length;
			return count === 1
				? []
				: [error(checks.file, id, `stands ${count} times in en.md`, `Put <Check id="${id}" /> into the lesson once.`)];
		}),
		...hidden.map(({ line, attributes }) =>
			error(
				en.file,
				`line ${line}`,
				`hides ${attributes.id} in a Variant`,
				'Put it outside and name its places below jurisdictions in checks.yaml.'
			)
		)
	];
}
