import { expect, test } from 'vitest';
import { mayAppoint, mayMoveAway, treeReach } from './reach-of-tree.ts';

test('instructors and authorities keep no tree', () => {
	expect(
		treeReach([
			{ permission: 'instructor', institutePath: 'n/' },
			{ permission: 'authority', institutePath: 'n/' }
		])
	).toEqual([]);
});

test('an administrator moves and staffs what lies below, never the own node or a neighbour', () => {
	const grants = [{ permission: 'administrator', institutePath: 'n/d/' } as const];
	expect(mayMoveAway(grants, 'n/d/u/')).toBe(true);
	expect(mayAppoint(grants, 'n/d/u/')).toBe(true);
	for (const path of ['n/d/', 'n/', 'n/e/']) {
		expect(mayMoveAway(grants, path)).toBe(false);
		expect(mayAppoint(grants, path)).toBe(false);
	}
});

test('an operator staffs the own node too, and moves only what lies below it', () => {
	const grants = [{ permission: 'operator', institutePath: 'n/' } as const];
	expect(mayAppoint(grants, 'n/')).toBe(true);
	expect(mayMoveAway(grants, 'n/')).toBe(false);
});
