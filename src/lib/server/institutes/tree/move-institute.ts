import { isAtOrBelow, pathOf } from '#lib/institutes/paths.ts';
import { success, type Result } from '#lib/base/result.ts';
import type { SignedIn } from '../../platform/context.ts';
import { NotFound } from '../../platform/http.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { decideMove, type MoveRefusal } from './decide-move.ts';
import { mayMoveAway, treeReach } from './reach-of-tree.ts';
import { countServing } from '../repository.ts';
import { getNode, listNodesWithin, updateParent, updatePath } from './repository.ts';

/**
 * Hangs a node with all that lies below it on another one. People, postings, grants and cohorts hang on ids, so they
 * come along and keep their history; only the paths are rewritten, all or none.
 */
export async function moveInstitute(
	ctx: SignedIn,
	{ id, targetId }: { id: string; targetId: string }
): Promise<Result<null, MoveRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const [node, target] = [await getNode(unit, id), await getNode(unit, targetId)];
		const { grants } = ctx.actor;
		const isReached = treeReach(grants).some((above) => isAtOrBelow(target.path, above));
		if (!isReached || !mayMoveAway(grants, node.path)) throw new NotFound('institute');
		const decision = decideMove({ node, target });
		if (!decision.ok) return decision;

		const path = pathOf(node.id, target.path);
		const moved = await listNodesWithin(unit, [node.path]);
		await updateParent(unit, id, targetId);
		for (const each of moved) await updatePath(unit, each.id, path + each.path.slice(node.path.length));
		const from = node.parentId ?? '';
		const people = `${await countServing(unit, path)}`;
		await emit(unit, 'institute.moved', { instituteId: id, by: ctx.actor.accountId, from, to: targetId, people });
		return success(null);
	});
}
