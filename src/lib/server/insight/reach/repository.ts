import { fold } from '#lib/base/fold.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';

export type ReachedNode = Schema['institutes']['$inferSelect'];
/** The institutes at or below a node. They are few, so people are looked for by their ids, never by a path. */
export type Reach = {
	nodes: Map<string, ReachedNode>;
	/** Nobody serves anywhere else. */
	isAll: boolean;
};

export async function findReach(db: Reader, path: string): Promise<Reach> {
	const all = await db.select().from(db.t.institutes);
	const within = all.filter((node) => isAtOrBelow(node.path, path));
	return { nodes: new Map(within.map((node) => [node.id, node])), isAll: within.length === all.length };
}

/** The same narrowed to one institute by its folded code, without what lies below it. Nowhere, where it is not within. */
export function narrowReach({ nodes }: Reach, codeFolded: string): Reach {
	return { nodes: new Map([...nodes].filter(([, node]) => node.codeFolded === codeFolded)), isAll: false };
}

/** What a filter leaves of a reach. */
export function reachOf({ unit }: { unit?: string }, reach: Reach): Reach {
	return unit ? narrowReach(reach, fold(unit)) : reach;
}

/** Each institute by itself. */
export function eachOf({ nodes }: Reach): Reach[] {
	return [...nodes].map((node) => ({ nodes: new Map([node]), isAll: false }));
}
