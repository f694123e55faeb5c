import { describe, expect, test } from 'vitest';
import { drawItems } from './draw-items.ts';
import { makeItem } from './test-items.ts';

/** A repeatable source of chance (mulberry32). */
function chanceFrom(seed: number) {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

const objectives = ['O1', 'O2', 'O3'];
const bank = [
	...objectives.flatMap((objective) => [1, 2, 3, 4].map((n) => makeItem(`${objective}-${n}`, { objective }))),
	makeItem('lock-1', { objective: 'O1', critical: 'never-in-lock-up' }),
	makeItem('lock-2', { objective: 'O1', critical: 'never-in-lock-up' }),
	makeItem('doctor-1', { objective: 'O2', critical: 'medical-first' })
];
const draw = (seed: number, given: Partial<Parameters<typeof drawItems>[0]> = {}) =>
	drawItems({ bank, count: 5, jurisdiction: 'punjab', recent: new Set(), chance: chanceFrom(seed), ...given });
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

describe('a draw', () => {
	test('holds exactly one item for each critical point', () => {
		for (const seed of seeds)
			expect(
				draw(seed)
					.flatMap((item) => item.critical ?? [])
					.sort()
			).toEqual(['medical-first', 'never-in-lock-up']);
	});

	test('covers every objective and has the length asked for, no item twice', () => {
		for (const seed of seeds) {
			const items = draw(seed);
			expect(new Set(items.map((item) => item.objective))).toEqual(new Set(objectives));
			expect(items).toHaveLength(5);
			expect(new Set(items.map((item) => item.id)).size).toBe(5);
		}
	});

	test('is longer than asked where objectives and critical points need it', () => {
		expect(draw(1, { count: 1 })).toHaveLength(3);
	});

	test('asks no item of the last two attempts while the bank has another', () => {
		for (const seed of seeds) {
			const first = draw(seed);
			const again = draw(seed + 1000, { recent: new Set(first.map((item) => item.id)) });
			const repeated = again.filter((item) => first.includes(item));
			expect(repeated.map((item) => item.id).filter((id) => id !== 'doctor-1')).toEqual([]);
		}
	});

	test('takes most of a local quiz from the learner’s own jurisdiction', () => {
		const local = Array.from({ length: 10 }, (_, n) =>
			makeItem(`p-${n}`, { objective: 'O1', jurisdictions: ['punjab'] })
		);
		const items = draw(3, { bank: [...bank, ...local], count: 10 });
		expect(items.filter((item) => item.jurisdictions.includes('punjab')).length).toBeGreaterThanOrEqual(6);
	});

	test('of a small bank is the whole bank, without the parallel critical item', () => {
		const small = [
			makeItem('only', { objective: 'O1' }),
			makeItem('lock-1', { critical: 'x' }),
			makeItem('lock-2', { critical: 'x' })
		];
		expect(draw(1, { bank: small, count: 9 })).toHaveLength(2);
	});
});
