import { expect, test } from 'vitest';
import { bodyIn, namedPlaces, parseBody, splitFrontmatter } from './lesson-body.ts';

const file =
	'---\nid: L-0101\n---\n\n## One\n\n<Situation>\n\nText.\n\n<Said who="owner">Hello.</Said>\n\n</Situation>\n\n<Variant for="punjab kp">A</Variant>\n<Variant for="others">B</Variant>\n';

test('splits the frontmatter off and keeps the lines of the file', () => {
	const { frontmatter, body, firstLine } = splitFrontmatter(file);
	expect(frontmatter).toBe('id: L-0101');
	const { blocks, headings, prose } = parseBody(body, firstLine);
	expect(headings).toMatchObject([{ level: 2, text: 'One', line: 5 }]);
	expect(blocks.map(({ name, line, parents }) => [name, line, parents.map((parent) => parent.name)])).toEqual([
		['Situation', 7, []],
		['Said', 11, ['Situation']],
		['Variant', 15, []],
		['Variant', 16, []]
	]);
	expect(prose.find(({ text }) => text.includes('Text.'))?.line).toBe(9);
	expect(blocks[1]).toMatchObject({ attributes: { who: 'owner' }, inside: 'Hello.' });
});

test('reads as somebody reads who serves in a place', () => {
	expect(namedPlaces(file)).toEqual(['punjab', 'kp']);
	expect(bodyIn(file, 'kp')).toMatch(/A\s+$/);
	expect(bodyIn(file, 'gb')).toMatch(/\n\s*B\s+$/);
});

test('names what is closed in the wrong order', () => {
	expect(parseBody('<Example>\n<Callout kind="bad">\n</Example>').unclosed).toEqual([
		{ name: '/Example', line: 3 },
		{ name: 'Example', line: 1 },
		{ name: 'Callout', line: 2 }
	]);
});
