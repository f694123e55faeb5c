import { expect, test } from 'vitest';
import type { Grant, Permission } from '#lib/institutes/types.ts';
import { mayIssueCode, reachOf } from './policy.ts';

const at = (permission: Permission, institutePath: string): Grant => ({ permission, institutePath });
const learner = { institutePath: 'n/d/', grants: [] };

test('instructor, administrator and operator help learners at and below their node', () => {
	for (const permission of ['instructor', 'administrator', 'operator'] as const) {
		expect(mayIssueCode([at(permission, 'n/d/')], learner)).toBe(true);
		expect(mayIssueCode([at(permission, 'n/')], learner)).toBe(true);
		expect(mayIssueCode([at(permission, 'n/a/')], learner)).toBe(false);
	}
});

test('a learner helps nobody, and an authority only reads', () => {
	expect(mayIssueCode([], learner)).toBe(false);
	expect(mayIssueCode([at('authority', 'n/')], learner)).toBe(false);
});

test('nobody climbs by printing a code for somebody who holds as much or more', () => {
	const administrator = { institutePath: 'n/d/', grants: [at('administrator', 'n/d/')] };
	expect(mayIssueCode([at('instructor', 'n/d/')], administrator)).toBe(false);
	expect(mayIssueCode([at('administrator', 'n/')], administrator)).toBe(false);
	expect(mayIssueCode([at('operator', 'n/')], administrator)).toBe(true);
	const instructor = { institutePath: 'n/d/', grants: [at('instructor', 'n/d/')] };
	expect(mayIssueCode([at('instructor', 'n/d/')], instructor)).toBe(false);
	expect(mayIssueCode([at('administrator', 'n/d/')], instructor)).toBe(true);
});

test('a delegate helps nobody, and is helped by those who hold as much where the delegate looks', () => {
	expect(mayIssueCode([at('delegate', 'n/')], learner)).toBe(false);
	const delegate = { institutePath: 'n/d/', grants: [at('delegate', 'n/d/')] };
	expect(mayIssueCode([at('instructor', 'n/d/')], delegate)).toBe(true);
	const ofAll = { institutePath: 'n/d/', grants: [at('delegate', 'n/')] };
	expect(mayIssueCode([at('administrator', 'n/d/')], ofAll)).toBe(false);
});

test('a permission that reaches further up than the helper counts too', () => {
	const posted = { institutePath: 'n/d/', grants: [at('instructor', 'n/')] };
	expect(mayIssueCode([at('administrator', 'n/d/')], posted)).toBe(false);
});

test('reach lists the nodes of the wanted permissions only', () => {
	expect(reachOf([at('authority', 'n/'), at('instructor', 'n/d/')])).toEqual(['n/d/']);
});
