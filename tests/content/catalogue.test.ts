import { describe, expect, test } from 'vitest';
import {
	buildCatalogue,
	bundledContent,
	fillFacts,
	findLessonById,
	findTrack,
	readContentFolder,
	reportContent,
	sourcesOf
} from '#lib/server/curriculum/index.ts';
import { goodWorld } from './good-world.ts';

const lessonFile = 'modules/01-sample/01-first/en.md';
const itemFile = 'modules/01-sample/items/01-first.yaml';
const lawFile = 'law/sample-act-2016.yaml';

function build(changes: Record<string, [from: string, to: string]> = {}) {
	const files = goodWorld();
	for (const [file, [from, to]] of Object.entries(changes)) files.set(file, files.get(file)!.replace(from, to));
	return buildCatalogue(files);
}

const lessonIn = (catalogue = build()) => catalogue.modules[0]!.lessons[0]!;
const itemIn = (catalogue = build()) => catalogue.modules[0]!.items[0]!;

describe('the version of a lesson', () => {
	test('is twelve hex digits and stays while nothing changes', () => {
		expect(lessonIn().version).toMatch(/^[0-9a-f]{12}$/);
		expect(lessonIn(build()).version).toBe(lessonIn().version);
	});

	test.each([
		['its English body', lessonFile],
		['its Urdu body', 'modules/01-sample/01-first/ur.md'],
		['its checks', 'modules/01-sample/01-first/checks.yaml'],
		['a drawing', 'modules/01-sample/01-first/road.en.svg']
	])('changes with %s', (_what, file) => {
		const from = file.endsWith('.svg')
			? 'Danger'
			: file.endsWith('ur.md')
				? 'قریبی'
				: file.endsWith('.yaml')
					? 'Leave him there'
					: 'near you';
		expect(lessonIn(build({ [file]: [from, 'other'] })).version).not.toBe(lessonIn().version);
	});

	test('does not change with the law or the place, nor with line endings', () => {
		expect(
			lessonIn(build({ [lawFile]: ['6 months', '9 months'], 'jurisdictions/punjab.yaml': ['24 hours', '48 hours'] }))
				.version
		).toBe(lessonIn().version);
		const files = goodWorld();
		files.set(lessonFile, files.get(lessonFile)!.replaceAll('\n', '\r\n'));
		expect(lessonIn(buildCatalogue(files)).version).toBe(lessonIn().version);
	});
});

describe('an item', () => {
	test('has another version once the law it rests on says something else', () => {
		expect(itemIn(build({ [lawFile]: ['6 months', '9 months'] })).version).not.toBe(itemIn().version);
		expect(itemIn(build({ [lawFile]: ['An older rule.', 'Some older rule.'] })).version).toBe(itemIn().version);
	});

	test('is suspended while its law is not settled', () => {
		expect(itemIn().suspended).toBeNull();
		expect(itemIn(build({ [lawFile]: ["current: 'yes'", 'current: disputed'] })).suspended).toContain(
			'sample-act-2016-p01 is not settled'
		);
		expect(itemIn(build({ [itemFile]: ['sample-act-2016-p01', 'sample-act-2016-p09'] })).suspended).toContain(
			'is not in the law data'
		);
	});

	test('names its options by letter and knows which is right', () => {
		expect(itemIn().options.map(({ id, isCorrect }) => [id, isCorrect])).toEqual([
			['a', false],
			['b', true],
			['c', false]
		]);
	});
});

test('puts the law of a place into checks and items', () => {
	const catalogue = build({ 'jurisdictions/sindh.yaml': ['24 hours', '48 hours'] });
	expect(fillFacts('in [[fact:court_clock]], in Sindh [[fact:sindh.court_clock]]', catalogue, 'punjab', 'en')).toBe(
		'in 24 hours, in Sindh 48 hours'
	);
	expect(fillFacts('[[fact:court_clock]] میں', catalogue, 'punjab', 'ur')).toBe('24 گھنٹے میں');
	expect(fillFacts('[[fact:follow_up]]', catalogue, 'punjab', 'en')).toBe('not confirmed in our law data');
});

test('finds a lesson by id, the track of a role, and the sources of a lesson', () => {
	const catalogue = build();
	expect(findLessonById(catalogue, 'L-0101')?.slug).toBe('first');
	expect(findLessonById(catalogue, 'L-0909')).toBeNull();
	expect(findTrack(catalogue, 'judge')?.id).toBe('T-judge');
	expect(sourcesOf(catalogue, lessonIn(catalogue)).map(({ id }) => id)).toEqual(['sample-study']);
	expect(catalogue.lawCheckedOn).toBe('2026-11-22');
	expect(lessonIn(catalogue).namedPlaces).toEqual(['sindh']);
});

test('reports what stands in a module, with the numbers said to be practice', () => {
	const report = reportContent(goodWorld());
	expect(report).toContain('M-01 A sample module');
	expect(report).toContain('essential: 1 lessons, 5 minutes, 2 of 10 items asked');
	expect(report).toContain('M-01-O1: 10 items');
	expect(report).toContain('sample-act-2016-p01: public');
	expect(report).toMatch(/en\.md:\d+ day 7/);
});

test('the bundle holds the same content as the folder', () => {
	expect([...bundledContent()].sort()).toEqual([...readContentFolder('content')].sort());
});
