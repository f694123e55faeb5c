import { expect, test } from 'vitest';
import { matrix, people } from '../e2e/authorisation.ts';
import { listRoutes } from './list-routes.ts';

const routes = listRoutes();
const listed = matrix.map(({ ask }) => ask);

test('finds pages, actions and endpoints', () => {
	expect(routes).toEqual(expect.arrayContaining(['GET /', 'GET /healthz', 'POST /learn/[module]/quiz?/start']));
});

test('every route has a line in the matrix of who may ask it', () => {
	const unlisted = routes.filter((route) => !listed.includes(route));
	expect(unlisted, 'say in tests/e2e/authorisation.ts what each person is answered').toEqual([]);
});

test('the matrix names no route that is gone', () => {
	expect(listed.filter((route) => !routes.includes(route))).toEqual([]);
	expect(new Set(listed).size).toBe(listed.length);
});

test.each(matrix.map(({ ask, expected }) => [ask, expected] as const))(
	'%s says what each person is answered',
	(_, expected) => {
		expect(Object.keys(expected).sort()).toEqual([...people].sort());
	}
);
