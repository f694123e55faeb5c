import { isShownIn } from '#lib/curriculum/is-shown-in.ts';
import { jurisdictions, type Jurisdiction } from '#lib/curriculum/types.ts';

/** The body of a lesson as its author wrote it, cut into blocks, headings and pieces of prose. Nothing is judged here. */
export type Block = {
	name: string;
	attributes: Record<string, string>;
	/** Names of the blocks around it, outermost first. */
	parents: Block[];
	line: number;
	/** What stands between its tags; empty for `<Check … />`. */
	inside: string;
};

export type Prose = { text: string; line: number; parents: Block[] };
export type Heading = { level: number; text: string; line: number; parents: Block[] };
export type LessonBody = {
	blocks: Block[];
	prose: Prose[];
	headings: Heading[];
	unclosed: { name: string; line: number }[];
};

const TAG = /<(\/?)([A-Z][A-Za-z]*)((?:\s+[a-zA-Z]+="[^"]*")*)\s*(\/?)>/g;

/** Splits the frontmatter from the body and says on which line the body begins. */
export function splitFrontmatter(file: string): { frontmatter: string | null; body: string; firstLine: number } {
	const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(file);
	if (!found) return { frontmatter: null, body: file, firstLine: 1 };
	return { frontmatter: found[1]!, body: file.slice(found[0].length), firstLine: found[0].split('\n').length };
}

export function parseBody(body: string, firstLine = 1): LessonBody {
	const blocks: Block[] = [];
	const prose: Prose[] = [];
	const unclosed: { name: string; line: number }[] = [];
	const open: { block: Block; contentStart: number }[] = [];
	const lineAt = (index: number) => firstLine + (body.slice(0, index).match(/\n/g)?.length ?? 0);
	let seen = 0;

	for (const tag of body.matchAll(TAG)) {
		const [whole, closes, name, attributes, closesItself] = tag as unknown as [string, string, string, string, string];
		addProse(body.slice(seen, tag.index), seen);
		seen = tag.index + whole.length;
		if (closes) {
			const last = open.at(-1);
			if (last?.block.name !== name) {
				unclosed.push({ name: `/${name}`, line: lineAt(tag.index) });
				continue;
			}
			last.block.inside = body.slice(last.contentStart, tag.index);
			open.pop();
			continue;
		}
		const block: Block = {
			name,
			attributes: readAttributes(attributes),
			parents: open.map((one) => one.block),
			line: lineAt(tag.index),
			inside: ''
		};
		blocks.push(block);
		if (!closesItself) open.push({ block, contentStart: seen });
	}
	addProse(body.slice(seen), seen);
	unclosed.push(...open.map(({ block }) => ({ name: block.name, line: block.line })));
	return { blocks, prose, headings: prose.flatMap(headingsIn), unclosed };

	function addProse(text: string, start: number): void {
		if (text.trim() === '') return;
		const leading = text.length - text.trimStart().length;
		prose.push({ text, line: lineAt(start + leading), parents: open.map((one) => one.block) });
	}
}

function readAttributes(text: string): Record<string, string> {
	return Object.fromEntries([...text.matchAll(/([a-zA-Z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]));
}

function headingsIn({ text, line, parents }: Prose): Heading[] {
	const lines = text.trimStart().split('\n');
	return lines.flatMap((content, index) => {
		const found = /^(#{1,6})\s+(.*)$/.exec(content.trim());
		return found ? [{ level: found[1]!.length, text: found[2]!, line: line + index, parents }] : [];
	});
}

/** The body as somebody reads it who serves in a place: `Variant`s for others are cut away. */
export function bodyIn(body: string, place: Jurisdiction): string {
	const named = namedPlaces(body);
	return body.replace(/<Variant\s+for="([^"]*)"\s*>([\s\S]*?)<\/Variant>/g, (_, places: string, inside: string) =>
		isShownIn(places, place, named) ? inside : ''
	);
}

/** Places that some `Variant` of the lesson names; `others` is everybody else. */
export function namedPlaces(body: string): Jurisdiction[] {
	const named = new Set(
		[...body.matchAll(/<Variant\s+for="([^"]*)"/g)].flatMap(([, places]) => wordsOfAttribute(places))
	);
	return jurisdictions.filter((place) => named.has(place));
}

/** Ids in an attribute such as `ids="a b"`. */
export function wordsOfAttribute(value: string | undefined): string[] {
	return value?.split(/\s+/).filter((word) => word !== '') ?? [];
}
