import { describe, expect, test } from 'vitest';
import { areas, floorOf, roomOf } from './rooms.ts';
import { filesBelow, importsOf } from './source-files.ts';

type Import = { file: string; room: string; from: string; fromRoom: string | null };
type Rule = { name: string; because: string; isBroken(found: Import): boolean };

const isTest = (path: string) => path.endsWith('.test.ts');
const isServerArea = (room: string | null) => room !== null && areas.includes(room);

const rules: Rule[] = [
	{
		name: 'imports go downwards only',
		because:
			'a room that knows what stands above it cannot be understood or tested without it; send news upwards as an event through wiring.ts',
		isBroken: ({ room, fromRoom }) => fromRoom !== null && floorOf(fromRoom) > floorOf(room)
	},
	{
		name: 'an area is entered by its door',
		because:
			'what an area does not export in its index.ts is free to change; export it there, or ask the area for what you need',
		isBroken: ({ room, from, fromRoom }) =>
			isServerArea(fromRoom) && fromRoom !== room && !/^src\/lib\/server\/[^/]+\/index\.ts$/.test(from)
	},
	{
		name: 'what reaches a browser knows nothing of the server',
		because:
			'a component that imports lib/server would carry answers, keys or database code to a phone; load it in +page.server.ts and pass what may be seen',
		isBroken: ({ file, room, from }) =>
			from.startsWith('src/lib/server/') &&
			(file.endsWith('.svelte') || /browser-safe|^base$|^ui$|^offline$/.test(room))
	},
	{
		name: 'lessons use lesson blocks only',
		because:
			'lessons are written by authors and last for years; the blocks are the one thing that we promise to keep for them',
		isBroken: ({ file, from }) => file.startsWith('content/') && !from.startsWith('src/lib/curriculum/blocks/')
	},
	{
		name: 'the database is spoken to by repositories',
		because:
			'SQL in one file of each area can be read, tested on both engines and changed; write a function with a counting verb in repository.ts',
		isBroken: ({ file, room, from }) =>
			/^drizzle-orm/.test(from) &&
			room !== 'platform' &&
			!file.endsWith('/repository.ts') &&
			!file.startsWith('src/cli/')
	},
	{
		name: 'tables are named by the platform only',
		because: 'the tables reach a repository through the transaction (`tx.t`), in the dialect of the engine in use',
		isBroken: ({ room, from }) => from.startsWith('src/lib/server/platform/db/tables/') && room !== 'platform'
	},
	{
		name: 'areas do not know the web framework',
		because:
			'use cases are called by routes, commands, jobs and tests alike; answer with a value and let the route speak HTTP',
		isBroken: ({ room, from }) => isServerArea(room) && /^(@sveltejs\/kit|\$app\/)/.test(from)
	},
	{
		name: 'nothing in src imports tests',
		because: 'what runs in production must not depend on what proves it',
		isBroken: ({ file, from }) => file.startsWith('src/') && !isTest(file) && from.startsWith('tests/')
	},
	{
		name: 'aliases are those of package.json',
		because: '`$lib` is gone in SvelteKit 3; write #lib/…',
		isBroken: ({ from }) => from.startsWith('$lib')
	},
	{
		name: 'a route is imported from below only',
		because:
			'what routes of different branches share belongs into a room below src/lib; a branch may share what stands at its root',
		isBroken: ({ file, from }) =>
			from.startsWith('src/routes/') && !`${folderOf(file)}/`.startsWith(`${folderOf(from)}/`)
	}
];

const files = [...filesBelow('src', /\.(ts|js|svelte)$/), ...filesBelow('content', /\.md$/)];
const found: Import[] = files.flatMap((file) =>
	importsOf(file).map((from) => ({ file, room: roomOf(file) ?? 'outside', from, fromRoom: roomOf(from) }))
);

describe('who may import whom', () => {
	test('every file stands in a known room', () => {
		const lost = files.filter((file) => file.startsWith('src/') && floorOf(roomOf(file) ?? '') < 0);
		expect(lost, 'name the room in tests/architecture/rooms.ts, on its floor').toEqual([]);
	});

	test('the reader of imports sees all kinds', () => {
		expect(found.some(({ file }) => file.endsWith('.svelte'))).toBe(true);
		expect(importsOf('src/lib/server/platform/db/database.ts')).toContain('src/lib/server/platform/db/sqlite.ts');
	});

	test.each(rules.map((rule) => [rule.name, rule] as const))('%s', (_, { because, isBroken }) => {
		const broken = found.filter((each) => !isTest(each.file) || each.from.startsWith('$lib')).filter(isBroken);
		expect(
			broken.map(({ file, from }) => `${file} imports ${from}`),
			because
		).toEqual([]);
	});
});

function folderOf(path: string): string {
	return path.slice(0, path.lastIndexOf('/'));
}
