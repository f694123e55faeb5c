import { jurisdictions } from '#lib/curriculum/types.ts';
import { parseBody, wordsOfAttribute, type Block } from '../lesson-body.ts';
import { error, type Problem } from '../problem.ts';
import type { LessonText } from '../read-content.ts';
import { blockRules } from './block-rules.ts';

/** Blocks are known, closed, well given, and written so that Markdown inside them is read as Markdown. */
export function checkBlocks({ file, body, firstLine }: LessonText): Problem[] {
	const { blocks, unclosed, prose } = parseBody(body, firstLine);
	return [
		...blocks.flatMap((block) => checkBlock(block, file)),
		...unclosed.map(({ name, line }) =>
			error(file, `line ${line}`, `<${name}> has no partner`, 'Close every block that is opened, innermost first.')
		),
		...prose.flatMap(({ text, line }) => straySigns(text, line, file)),
		...lostParagraphs(body, firstLine, file)
	];
}

function checkBlock(block: Block, file: string): Problem[] {
	const { name, attributes, line, inside, parents } = block;
	const field = `line ${line}, ${name}`;
	const rule = blockRules[name];
	if (!rule)
		return [error(file, `line ${line}`, `<${name}> is no block`, `Use one of ${Object.keys(blockRules).join(', ')}.`)];
	const problems: Problem[] = [];
	for (const attribute of Object.keys(attributes)) {
		if (!(attribute in rule.attributes))
			problems.push(error(file, field, `has the attribute ${attribute}, which it does not know`, 'Remove it.'));
	}
	for (const [attribute, allowed] of Object.entries(rule.attributes)) {
		const value = attributes[attribute];
		if (value === undefined || value.trim() === '') {
			if (!rule.optional?.includes(attribute))
				problems.push(error(file, field, `lacks ${attribute}`, `Add ${attribute}="…".`));
		} else if (allowed !== 'text' && !allowed.includes(value)) {
			problems.push(error(file, field, `has ${attribute}="${value}"`, `Use one of ${allowed.join(', ')}.`));
		}
	}
	if (name === 'LawCard' && !attributes.id && !attributes.ids)
		problems.push(error(file, field, 'lacks id', 'Add id="…" or ids="… …".'));
	if (name === 'Variant') {
		const strange = wordsOfAttribute(attributes.for).filter(
			(place) => place !== 'others' && !(jurisdictions as readonly string[]).includes(place)
		);
		problems.push(
			...strange.map((place) =>
				error(file, field, `is for ${place}, which is no place`, `Use ${jurisdictions.join(', ')} or others.`)
			)
		);
	}
	if (name === 'Card') {
		const boxes =
			parents
				.at(-1)
				?.attributes.boxes?.split('|')
				.map((box) => box.trim()) ?? [];
		if (attributes.box && !boxes.includes(attributes.box))
			problems.push(
				error(file, field, `lies in “${attributes.box}”, which is no box of the Sort`, `Use ${boxes.join(', ')}.`)
			);
	}
	if (rule.holds === 'nothing' && inside.trim() !== '')
		problems.push(error(file, field, 'holds text', `Close it at once: <${name} … />.`));
	if (rule.holds === 'prose' && inside.trim() === '')
		problems.push(error(file, field, 'is empty', 'Write something into it or remove it.'));
	if (rule.inside && parents.at(-1)?.name !== rule.inside)
		problems.push(error(file, field, `stands outside ${rule.inside}`, `Put it into <${rule.inside}>.`));
	if (
		rule.holds === 'prose' &&
		/^[^\n]*(?:\*\*|(?<!\w)[*_]\w|\[[^\]]+\]\()/.test(inside) &&
		!/^\s*\n\s*\n/.test(inside) &&
		!rule.isInline
	) {
		problems.push(
			error(
				file,
				field,
				'holds Markdown that would be shown as it stands',
				'Leave a blank line after the opening and before the closing tag.'
			)
		);
	}
	return problems;
}

function straySigns(text: string, line: number, file: string): Problem[] {
	const found = /[{}<]|\[\^|!\[/.exec(text);
	if (!found) return [];
	const at =
		line +
		(text
			.trimStart()
			.slice(0, Math.max(0, found.index - (text.length - text.trimStart().length)))
			.match(/\n/g)?.length ?? 0);
	if (found[0] === '![') return [error(file, `line ${at}`, 'has a Markdown image', 'Use <Figure src="…" alt="…" />.')];
	return [
		error(file, `line ${at}`, `has a bare ${found[0]}`, 'Say it in words: braces, < and footnotes break the lesson.')
	];
}

/** The compiler takes a line that begins with a block as no paragraph: its text would lose its own. */
function lostParagraphs(body: string, firstLine: number, file: string): Problem[] {
	const inline = Object.entries(blockRules).flatMap(([name, { isInline }]) => (isInline ? [name] : []));
	const pattern = new RegExp(`^<(?:${inline.join('|')})\\b`);
	return body
		.split('\n')
		.flatMap((content, index) =>
			pattern.test(content)
				? [
						error(
							file,
							`line ${firstLine + index}`,
							'begins a line with a value',
							'Begin the sentence with a word, then the value.'
						)
					]
				: []
		);
}
