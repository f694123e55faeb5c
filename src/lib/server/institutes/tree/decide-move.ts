import { refuse, success, type Result } from '#lib/base/result.ts';
import { kindsBelow } from '#lib/institutes/kinds.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';

export type MoveRefusal = 'same-place' | 'below-itself' | 'kind-does-not-fit';
type Facts = {
	node: Pick<Institute, 'path' | 'kind'> & { parentId: string | null };
	target: Pick<Institute, 'id' | 'path' | 'kind'>;
};

/** Whether a node may hang on another one. That the actor reaches both is asked before. */
export function decideMove({ node, target }: Facts): Result<null, MoveRefusal> {
	if (node.parentId === target.id) return refuse('same-place');
	if (isAtOrBelow(target.path, node.path)) return refuse('below-itself');
	return kindsBelow(target.kind).includes(node.kind) ? success(null) : refuse('kind-does-not-fit');
}
