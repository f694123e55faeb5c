import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Grant } from '#lib/institutes/types.ts';
import { deskDoors } from '../desk-doors.ts';
import { reachOf } from '../policy.ts';

/** The nodes at and below which the holder of these grants keeps the tree. */
export function treeReach(grants: Grant[]): string[] {
	return reachOf(grants, deskDoors.tree);
}

/** Moving a node away takes people from those above it: so the grant must stand above the node, not at it. */
export function mayMoveAway(grants: Grant[], path: string): boolean {
	return treeReach(grants).some((above) => above !== path && isAtOrBelow(path, above));
}

/**
 * An operator gives any node its administrators; an administrator those below the own node, so that nobody
 * makes equals.
 */
export function mayAppoint(grants: Grant[], path: string): boolean {
	return mayMoveAway(grants, path) || reachOf(grants, ['operator']).some((above) => isAtOrBelow(path, above));
}
