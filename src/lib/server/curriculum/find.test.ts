import { describe, expect, test } from 'vitest';
import type { Lesson, Module, Question, Scope } from '#lib/curriculum/types.ts';
import { checksFor, findLesson, isScopeWithin, itemsFor, lessonsInScope } from './find.ts';

const lesson = (id: string, scope: Scope, checks: Question[] = []) =>
	({ id, slug: id.toLowerCase(), scope, checks }) as unknown as Lesson;
const question = (id: string, lessonId: string, more: Partial<Question> = {}) =>
	({ id, lessonId, jurisdictions: [], suspended: null, ...more }) as unknown as Question;

const module = {
	lessons: [lesson('L-1', 'essential'), lesson('L-2', 'core'), lesson('L-3', 'full')],
	items: [
		question('Q-1', 'L-1'),
		question('Q-2', 'L-1', { jurisdictions: ['kp'] }),
		question('Q-3', 'L-1', { suspended: 'not settled' }),
		question('Q-4', 'L-2'),
		question('Q-5', 'L-3')
	]
} as unknown as Module;
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

test('essential lies within core, core within full, each within itself', () => {
	expect(isScopeWithin('essential', 'core')).toBe(true);
	expect(isScopeWithin('core', 'core')).toBe(true);
	expect(isScopeWithin('full', 'core')).toBe(false);
});

describe('in a scope', () => {
	test('are its lessons and those of the smaller scopes', () => {
		expect(ids(lessonsInScope(module, 'essential'))).toEqual(['L-1']);
		expect(ids(lessonsInScope(module, 'full'))).toEqual(['L-1', 'L-2', 'L-3']);
	});

	test('are the items of those lessons, valid in the place, not suspended', () => {
		expect(ids(itemsFor(module, 'core', 'punjab'))).toEqual(['Q-1', 'Q-4']);
		expect(ids(itemsFor(module, 'core', 'kp'))).toEqual(['Q-1', 'Q-2', 'Q-4']);
	});
});

test('a lesson shows the checks of a place', () => {
	const one = lesson('L-1', 'core', [question('C-1', 'L-1'), question('C-2', 'L-1', { jurisdictions: ['gb'] })]);
	expect(ids(checksFor(one, 'punjab'))).toEqual(['C-1']);
	expect(ids(checksFor(one, 'gb'))).toEqual(['C-1', 'C-2']);
});

test('a lesson is found by its slug, or not at all', () => {
	expect(findLesson(module, 'l-2')?.id).toBe('L-2');
	expect(findLesson(module, 'l-9')).toBeNull();
});
