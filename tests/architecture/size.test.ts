import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow } from './source-files.ts';

type Limit = { kind: string; matches: RegExp; warnAt: number; failAt: number };

/** First match counts. */
const limits: Limit[] = [
	{ kind: 'a component', matches: /\.svelte$/, warnAt: 200, failAt: 350 },
	{ kind: 'a route', matches: /^src\/routes\/.*\.ts$/, warnAt: 60, failAt: 120 },
	{ kind: 'a stylesheet', matches: /\.css$/, warnAt: 600, failAt: 900 },
	{ kind: 'a file', matches: /\.(ts|js|sh)$/, warnAt: 150, failAt: 300 }
];

/** Each with its reason. Keep it short: a long file is usually two. */
const exceptions: Record<string, string> = {};

const files = [...filesBelow('src', /\.(ts|js|svelte|css)$/), ...filesBelow('tests', /\.(ts|js)$/)];
const measured = files.map((file) => ({
	file,
	lines: readFileSync(file, 'utf8').trimEnd().split('\n').length,
	limit: limits.find(({ matches }) => matches.test(file))!
}));

test('no file is too long to be read at one sitting', () => {
	const tooLong = measured.filter(({ file, lines, limit }) => lines > limit.failAt && !(file in exceptions));
	const say = ({ file, lines, limit }: (typeof measured)[number]) =>
		`${file}: ${lines} lines; ${limit.kind} has at most ${limit.failAt}`;
	expect(tooLong.map(say), 'take a part out under a name of its own').toEqual([]);
	const long = measured.filter(({ lines, limit }) => lines > limit.warnAt && lines <= limit.failAt);
	if (long.length > 0) console.warn(`Long files, worth a look:\n${long.map(say).join('\n')}`);
});

test('every exception is still needed', () => {
	const needless = Object.keys(exceptions).filter(
		(name) => !measured.some(({ file, lines, limit }) => file === name && lines > limit.failAt)
	);
	expect(needless).toEqual([]);
});
