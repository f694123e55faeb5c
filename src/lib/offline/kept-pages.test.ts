import { expect, test } from 'vitest';
import { changesWhoIsHere, isKeepable, linkedFiles } from './kept-pages.ts';

test.each([
	['/practice/workshop-bilal/0191f3a0-0000-7000-8000-000000000000', true],
	['/ur/practice/workshop-bilal/0191f3a0-0000-7000-8000-000000000000', true],
	['/practice/workshop-bilal', false],
	['/practice/workshop-bilal/0191f3a0-0000-7000-8000-000000000000/turns', false],
	['/institutes/DEMO/practice/0191f3a0-0000-7000-8000-000000000000', false],
	['/learn', false]
])('%s is kept: %s', (path, kept) => {
	expect(isKeepable(path)).toBe(kept);
});

test.each([
	['/sign-in', true],
	['/ur/sign-out', true],
	['/sign-in/new-passphrase', true],
	['/join', true],
	['/ur/recover', true],
	['/learn', false],
	['/joined', false]
])('after a form of %s somebody else may be here: %s', (path, changes) => {
	expect(changesWhoIsHere(path)).toBe(changes);
});

test('the sheets and scripts of a page are found, each once', () => {
	const html = `<link rel="icon" href="../../favicon.svg"><link href="../../_app/immutable/assets/0.css" rel="stylesheet">
		<link href="../../_app/immutable/assets/0.css" rel="stylesheet">
		<script type="module" src="/_app/immutable/assets/play-in-page-1.js"></script><a href="/learn">x</a>`;
	expect(linkedFiles(html, 'https://rahbar.example/practice/a/b')).toEqual([
		'/_app/immutable/assets/0.css',
		'/_app/immutable/assets/play-in-page-1.js'
	]);
});
