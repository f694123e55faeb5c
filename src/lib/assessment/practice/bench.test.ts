import { expect, test } from 'vitest';
import type { BenchQuestion } from '#lib/curriculum/practice.ts';
import { standAtBench, type BenchAnswer } from './bench.ts';

const DAY = 86_400_000;
const start = new Date('2026-11-26T08:00:00Z');
const questions = ['B-001', 'B-002', 'B-003', 'B-004', 'B-005'].map((id) => ({ id }) as BenchQuestion);
const answer = (questionId: string, isRight: boolean, day = 0): BenchAnswer => ({
	questionId,
	isRight,
	answeredAt: new Date(start.getTime() + day * DAY)
});
const next = (answers: BenchAnswer[], day = 0) =>
	standAtBench(questions, answers, new Date(start.getTime() + day * DAY)).next?.id ?? null;

test('begins with the first question', () => {
	expect(next([])).toBe('B-001');
});

test('what was missed comes back after three others, before anything new', () => {
	const missed = [answer('B-001', false)];
	expect(next(missed)).toBe('B-002');
	const others = ['B-002', 'B-003', 'B-004'].map((id) => answer(id, true));
	expect(next([...missed, ...others])).toBe('B-001');
});

test('what is known waits one day, then three, then seven', () => {
	const all = questions.map(({ id }) => answer(id, true));
	expect(next(all)).toBeNull();
	expect(next(all, 1)).toBe('B-001');
	const twice = [...all, ...questions.map(({ id }) => answer(id, true, 1))];
	expect(next(twice, 3)).toBeNull();
	expect(next(twice, 4)).toBe('B-001');
});

test('a miss after right answers begins the waiting anew', () => {
	const all = questions.map(({ id }) => answer(id, true));
	const again = [...all, answer('B-001', false, 1), answer('B-002', true, 1), answer('B-003', true, 1)];
	expect(standAtBench(questions, again, new Date(start.getTime() + DAY)).missed).toBe(1);
});
