import { expect, test } from 'vitest';
import type { Permission } from '#lib/institutes/types.ts';
import { findEndings, mayEndGrant, type Held } from './find-endings.ts';

const at = new Date('2026-12-01T04:00:00Z');
const grant = (permission: Permission, path: string) => ({
	id: path,
	permission,
	instituteId: path,
	path,
	grantedAt: at
});
const part = (kind: 'learner' | 'instructor', path: string) => ({
	id: path,
	cohortId: path,
	instituteId: path,
	part: kind,
	path,
	joinedAt: at
});

/** Nation n, college c with station s, academy a. */
const held: Held = {
	grants: [grant('authority', 'n/'), grant('instructor', 'n/c/'), grant('instructor', 'n/c/s/')],
	parts: [part('learner', 'n/'), part('learner', 'n/c/'), part('instructor', 'n/c/s/')]
};
const ended = (from: string, to: string) => {
	const { grants, parts } = findEndings(held, from, to);
	return [grants.map(({ path }) => path), parts.map(({ path }) => path)];
};

test.each([
	['n/c/', 'n/a/', ['n/c/', 'n/c/s/'], ['n/c/', 'n/c/s/']],
	['n/c/s/', 'n/c/', ['n/c/s/'], ['n/c/s/']],
	['n/c/', 'n/c/s/', ['n/c/'], []],
	['n/c/', 'n/c/', [], []]
])('from %s to %s: what is held there ends, what stands above goes on', (from, to, grants, parts) => {
	expect(ended(from, to)).toEqual([grants, parts]);
});

test('a permission is taken by whoever could have given it', () => {
	const keeper = (path: string) => [{ permission: 'administrator' as const, institutePath: path }];
	const operator = [{ permission: 'operator' as const, institutePath: 'n/' }];
	expect(mayEndGrant(keeper('n/c/'), grant('instructor', 'n/c/'))).toBe(true);
	expect(mayEndGrant(keeper('n/c/'), grant('administrator', 'n/c/'))).toBe(false);
	expect(mayEndGrant(keeper('n/'), grant('administrator', 'n/c/'))).toBe(true);
	expect(mayEndGrant(keeper('n/'), grant('authority', 'n/c/'))).toBe(false);
	expect(mayEndGrant(operator, grant('authority', 'n/c/'))).toBe(true);
	expect(mayEndGrant([], grant('instructor', 'n/c/'))).toBe(false);
});
