import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { treeReach } from './reach-of-tree.ts';
import { getNode, listNodesWithin, type InstituteNode } from './repository.ts';

/** Every institute that the actor's grants reach, by name. */
export async function listReachedNodes({ db, actor }: SignedIn): Promise<InstituteNode[]> {
	return listNodesWithin(
		db.read,
		actor.grants.map((grant) => grant.institutePath)
	);
}

/** An institute and everything below it, by name. Ask `openDesk` first. */
export async function listNodesBelow({ db }: Pick<SignedIn, 'db'>, { path }: Pick<Institute, 'path'>) {
	return listNodesWithin(db.read, [path]);
}

/** Where a node hangs now, if the actor may know, and where the actor may hang it. */
export async function listMoveTargets(
	ctx: SignedIn,
	institute: Institute
): Promise<{ parent: InstituteNode | null; targets: InstituteNode[] }> {
	const nodes = await listNodesWithin(ctx.db.read, treeReach(ctx.actor.grants));
	const { parentId } = await getNode(ctx.db.read, institute.id);
	return { parent: nodes.find(({ id }) => id === parentId) ?? null, targets: nodes };
}
