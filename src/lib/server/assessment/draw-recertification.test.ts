import { describe, expect, test } from 'vitest';
import type { Question } from '#lib/curriculum/types.ts';
import { drawRecertification, MOST_CHANGED_ITEMS } from './draw-recertification.ts';
import { makeItem } from './test-items.ts';

let seed = 1;
const chance = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
const draw = (banks: Question[][], given: { changed?: string[]; recent?: string[] } = {}) =>
	drawRecertification({ banks, changed: new Set(given.changed), recent: new Set(given.recent), chance });

const bank = (moduleId: string, size: number, given: (index: number) => Partial<Question> = () => ({})) =>
	Array.from({ length: size }, (_, index) =>
		makeItem(`${moduleId}-${index}`, { moduleId, objective: `${moduleId}-O${index % 4}`, ...given(index) })
	);
const modules = (count: number, size = 12) => Array.from({ length: count }, (_, index) => bank(`M-${index + 1}`, size));

describe('a recertification', () => {
	test.each([
		[2, 12],
		[6, 12],
		[8, 16],
		[10, 20],
		[16, 20]
	])('over %i modules asks %i questions, of every module', (count, expected) => {
		const drawn = draw(modules(count));
		expect(drawn).toHaveLength(expected);
		expect(new Set(drawn.map(({ moduleId }) => moduleId)).size).toBe(count);
		expect(new Set(drawn.map(({ id }) => id)).size).toBe(expected);
	});

	test('spreads over modules and objectives', () => {
		const drawn = draw(modules(4));
		for (const { moduleId } of drawn) expect(drawn.filter((item) => item.moduleId === moduleId)).toHaveLength(3);
		expect(new Set(drawn.map(({ objective }) => objective)).size).toBe(12);
	});

	test('asks every critical point once', () => {
		const points = bank('M-11', 12, (index) => ({ critical: index < 8 ? `point-${index % 4}` : null }));
		for (let round = 0; round < 20; round++) {
			const critical = draw([points, ...modules(7)]).flatMap((item) => item.critical ?? []);
			expect(critical.sort()).toEqual(['point-0', 'point-1', 'point-2', 'point-3']);
		}
	});

	test('takes what there is where the banks are small', () => {
		expect(draw([bank('M-1', 3), bank('M-2', 2)])).toHaveLength(5);
		expect(draw([])).toEqual([]);
	});

	test('does not ask again what was asked last, while there is anything else', () => {
		const recent = ['M-1-0', 'M-1-1', 'M-2-0'];
		for (let round = 0; round < 20; round++)
			expect(draw(modules(2), { recent }).map(({ id }) => id)).not.toEqual(expect.arrayContaining([recent[0]]));
	});

	test('asks besides about law that changed, once for each provision, and never endlessly', () => {
		const lawful = bank('M-4', 40, (index) => ({ law: [`p-${index % 20}`] }));
		const one = draw([lawful, ...modules(7)], { changed: ['p-3'] });
		expect(one.some(({ law }) => law.includes('p-3'))).toBe(true);
		expect(one.length).toBeLessThanOrEqual(17);
		const many = draw([lawful, ...modules(7)], { changed: Array.from({ length: 20 }, (_, index) => `p-${index}`) });
		expect(many.length).toBe(16 + MOST_CHANGED_ITEMS);
		expect(draw([lawful, ...modules(7)], { changed: ['p-of-nobody'] })).toHaveLength(16);
	});
});
