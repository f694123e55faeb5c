import type { InstituteKind } from './types.ts';

const order: Exclude<InstituteKind, 'self-study'>[] = ['national', 'province', 'college', 'academy', 'unit'];

/** What may hang on a node: whatever stands lower. Units may hang on units; nothing hangs on self-study. */
export function kindsBelow(kind: InstituteKind): InstituteKind[] {
	if (kind === 'self-study') return [];
	if (kind === 'college' || kind === 'academy' || kind === 'unit') return ['unit'];
	return order.slice(order.indexOf(kind) + 1);
}
