import { expect, test } from 'vitest';
import { completionsFromEvents, modulePlace, moduleState, openChecks, type FinishedEvent } from './completion-rules.ts';

const event = (
	id: string,
	minute: number,
	jurisdiction: FinishedEvent['jurisdiction'] = 'punjab',
	contentVersion = 'v1'
): FinishedEvent => ({
	id,
	contentVersion,
	jurisdiction,
	occurredAt: new Date(Date.UTC(2026, 10, 22, 8, minute))
});

test('the earliest finish counts, in whatever order the events arrive', () => {
	const events = [event('b', 5, 'punjab', 'v2'), event('a', 1), event('c', 9)];
	const expected = [{ jurisdiction: 'any', lessonVersion: 'v1', eventId: 'a', completedAt: event('a', 1).occurredAt }];
	expect(completionsFromEvents({ isVariant: false }, events)).toEqual(expected);
	expect(completionsFromEvents({ isVariant: false }, [...events].reverse())).toEqual(expected);
});

test('of two events in one instant the smaller id counts, so that the answer does not depend on order', () => {
	const pair = [event('b', 1), event('a', 1)];
	expect(completionsFromEvents({ isVariant: false }, pair)[0]!.eventId).toBe('a');
});

test('a variant lesson counts once for each jurisdiction it was read in', () => {
	const done = completionsFromEvents({ isVariant: true }, [
		event('a', 1, 'punjab'),
		event('b', 2, 'sindh'),
		event('c', 3, 'sindh')
	]);
	expect(done.map(({ jurisdiction, eventId }) => [jurisdiction, eventId])).toEqual([
		['punjab', 'a'],
		['sindh', 'b']
	]);
});

test('a lesson without events is not complete', () => {
	expect(completionsFromEvents({ isVariant: false }, [])).toEqual([]);
});

const option = (id: string) => ({ id, text: { en: id }, isCorrect: id === 'a', feedback: { en: id } });
const checks = [
	{ id: 'C-1', options: [option('a'), option('b')] },
	{ id: 'C-2', options: [option('a')] }
];

test('a check is closed by any of its options, right or wrong, and by nothing else', () => {
	expect(openChecks(checks, { 'C-1': 'b', 'C-2': 'a' })).toEqual([]);
	expect(openChecks(checks, { 'C-1': 'z' })).toEqual(['C-1', 'C-2']);
});

test('a module is local where one of its lessons is', () => {
	expect(modulePlace([{ isVariant: false }], 'sindh')).toBe('any');
	expect(modulePlace([{ isVariant: false }, { isVariant: true }], 'sindh')).toBe('sindh');
});

test('the quiz comes after the last lesson, and done after the quiz', () => {
	const state = (finished: number, hasPassed: boolean) =>
		moduleState({ status: 'available', lessons: 2, finished, hasPassed });
	expect([state(0, false), state(1, false), state(2, false), state(2, true)]).toEqual([
		'to-do',
		'begun',
		'quiz',
		'done'
	]);
	expect(state(1, true)).toBe('begun');
	expect(moduleState({ status: 'in-preparation', lessons: 0, finished: 0, hasPassed: false })).toBe('in-preparation');
});
