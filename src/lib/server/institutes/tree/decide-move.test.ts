import { expect, test } from 'vitest';
import { decideMove } from './decide-move.ts';

const nation = { id: 'n', path: 'n/', kind: 'national' } as const;
const province = { id: 'p', path: 'n/p/', kind: 'province' } as const;
const college = { id: 'c', path: 'n/c/', kind: 'college', parentId: 'n' } as const;
const unit = { id: 'u', path: 'n/c/u/', kind: 'unit', parentId: 'c' } as const;

test('a college may hang on a province', () => {
	expect(decideMove({ node: college, target: province })).toEqual({ ok: true, value: null });
});

test('refuses the place where it stands, itself and whatever lies below it', () => {
	expect(decideMove({ node: college, target: nation })).toMatchObject({ reason: 'same-place' });
	expect(decideMove({ node: college, target: college })).toMatchObject({ reason: 'below-itself' });
	expect(decideMove({ node: college, target: unit })).toMatchObject({ reason: 'below-itself' });
});

test('a college does not hang on a unit or on another college', () => {
	const other = { id: 'd', path: 'n/d/', kind: 'college' } as const;
	expect(decideMove({ node: college, target: other })).toMatchObject({ reason: 'kind-does-not-fit' });
	expect(decideMove({ node: unit, target: other })).toMatchObject({ ok: true });
});
