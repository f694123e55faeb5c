import { expect, test } from 'vitest';
import type { ModuleStep } from '#lib/learning/types.ts';
import { nextStep } from './next-step.ts';

const now = new Date('2026-11-22T08:00:00Z');
const lesson = (id: string, isFinished: boolean) => ({
	id,
	slug: id,
	title: { en: id },
	minutes: 5,
	isFinished,
	isVariant: false
});
const module = (id: string, given: Partial<ModuleStep>): ModuleStep => ({
	id,
	number: 1,
	slug: id,
	title: { en: id },
	purpose: { en: '' },
	scope: 'essential',
	state: 'to-do',
	lessons: [],
	finished: 0,
	minutes: 0,
	quiz: { items: 5, attempts: 0, failures: 0, right: null, of: null, restsUntil: null },
	...given
});
const quizOpen = (id: string, restsUntil: Date | null) =>
	module(id, {
		state: 'quiz',
		lessons: [lesson(`${id}1`, true)],
		quiz: { items: 5, attempts: 3, failures: 3, right: null, of: null, restsUntil }
	});

test('the first unfinished lesson of the first open module comes next', () => {
	const step = nextStep(
		[
			module('a', { state: 'done' }),
			module('b', { state: 'begun', lessons: [lesson('b1', true), lesson('b2', false)] })
		],
		now
	);
	expect(step).toMatchObject({ kind: 'lesson', number: 2, lesson: { id: 'b2' } });
});

test('a quiz comes before the next module’s lessons', () => {
	expect(nextStep([quizOpen('a', null), module('b', { lessons: [lesson('b1', false)] })], now)).toMatchObject({
		kind: 'quiz',
		module: { id: 'a' }
	});
});

test('while a quiz rests, the next lesson is offered instead', () => {
	const until = new Date('2026-11-22T20:00:00Z');
	expect(nextStep([quizOpen('a', until), module('b', { lessons: [lesson('b1', false)] })], now)).toMatchObject({
		kind: 'lesson',
		lesson: { id: 'b1' }
	});
	expect(nextStep([quizOpen('a', until)], now)).toMatchObject({ kind: 'rest', until });
});

test('modules in preparation and finished ones leave nothing to do', () => {
	expect(nextStep([module('a', { state: 'in-preparation' }), module('b', { state: 'done' })], now)).toEqual({
		kind: 'none'
	});
});
