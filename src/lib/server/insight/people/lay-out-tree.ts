import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { InstituteNode } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { countByInstitute } from '../counters/repository.ts';

export type TreeLine = Pick<InstituteNode, 'id' | 'code' | 'name' | 'kind'> & {
	/** From 0 at the top of what is shown. */
	depth: number;
	/** Who serves there and below. */
	people: number;
};

/** The nodes in the order of the tree, each with the people at and below it, from the counters. */
export async function layOutTree({ db }: Pick<SignedIn, 'db'>, nodes: InstituteNode[]): Promise<TreeLine[]> {
	const roots = nodes.filter(({ parentId }) => !nodes.some(({ id }) => id === parentId));
	const shown = new Map(nodes.map((node) => [node.id, node]));
	const counts = await countByInstitute(db.read, [...shown.keys()]);
	const below = (path: string) =>
		[...counts].filter(([id]) => isAtOrBelow(shown.get(id)!.path, path)).reduce((sum, [, people]) => sum + people, 0);
	const lines = (level: InstituteNode[], depth: number): TreeLine[] =>
		level.flatMap(({ id, code, name, kind, path }) => [
			{ id, code, name, kind, depth, people: below(path) },
			...lines(
				nodes.filter(({ parentId }) => parentId === id),
				depth + 1
			)
		]);
	return lines(roots, 0);
}
