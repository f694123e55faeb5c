import { parseBody, type Block } from '../lesson-body.ts';
import { error, warning, type Problem } from '../problem.ts';
import type { LessonFolder, RawContent } from '../read-content.ts';

/** What a drawing must not carry: it is put into the page as it stands. */
const refused: [RegExp, string][] = [
	[/<script\b/i, 'a script'],
	[/<style\b|\sstyle\s*=/i, 'a style of its own'],
	[/\son[a-z]+\s*=/i, 'an event handler'],
	[/<(?:foreignObject|image|iframe|object|embed|audio|video|use\b[^>]*https?:)/i, 'foreign content'],
	[/\b(?:href|src)\s*=\s*["'](?!#)/i, 'an external reference'],
	[/url\((?!['"]?#)/i, 'an external reference'],
	[/<!(?:DOCTYPE|ENTITY)/i, 'a document type']
];

export function checkFigures(raw: RawContent): Problem[] {
	return [...raw.lessons.values()].flatMap((folder) => [...drawings(folder), ...used(folder)]);
}

function drawings({ folder, figures }: LessonFolder): Problem[] {
	return Object.entries(figures).flatMap(([name, svg]) => {
		const file = `modules/${folder}/${name}`;
		const carried = refused
			.filter(([pattern]) => pattern.test(svg))
			.map(([, what]) =>
				error(file, 'whole file', `carries ${what}`, 'Draw with shapes, text and the colour tokens alone.')
			);
		const shape = /<svg\b[^>]*\bviewBox="/.test(svg)
			? []
			: [error(file, 'svg', 'has no viewBox', 'Add viewBox="0 0 width height", so that it fits a phone.')];
		return [...carried, ...shape];
	});
}

function used({ folder, en, ur, figures }: LessonFolder): Problem[] {
	const texts = [
		{ text: en, language: 'en' },
		{ text: ur, language: 'ur' }
	];
	const shown = new Set<string>();
	const problems = texts.flatMap(({ text, language }) => {
		if (!text) return [];
		const blocks = parseBody(text.body, text.firstLine).blocks.filter(({ name }) => name === 'Figure');
		return blocks.flatMap((block) => missingDrawing(block, text.file, language, figures, shown));
	});
	const unused = Object.keys(figures).filter((name) => !shown.has(name.replace(/(\.(en|ur))?\.svg$/, '')));
	return [
		...problems,
		...unused.map((name) =>
			warning(`modules/${folder}/${name}`, 'whole file', 'is shown nowhere', 'Show it with <Figure> or remove it.')
		)
	];
}

function missingDrawing(
	{ attributes, line }: Block,
	file: string,
	language: string,
	figures: Record<string, string>,
	shown: Set<string>
): Problem[] {
	const src = attributes.src ?? '';
	shown.add(src);
	if (`${src}.${language}.svg` in figures || `${src}.svg` in figures) return [];
	if (`${src}.en.svg` in figures)
		return [
			warning(file, `line ${line}, Figure`, `has no ${src}.ur.svg: the English drawing is shown`, 'Draw it in Urdu.')
		];
	return [
		error(
			file,
			`line ${line}, Figure`,
			`shows ${src}, but there is no ${src}.${language}.svg`,
			'Put the drawing beside the lesson.'
		)
	];
}
