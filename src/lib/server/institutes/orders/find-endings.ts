/** What a move takes from somebody besides the posting. Pure. */
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Endings } from '#lib/institutes/orders/types.ts';
import type { Grant } from '#lib/institutes/types.ts';
import { reachOf } from '../policy.ts';
import { mayAppoint } from '../tree/reach-of-tree.ts';

export type HeldGrant = Endings['grants'][number] & { path: string; grantedAt: Date };
export type HeldPart = Endings['members'][number] & { path: string; joinedAt: Date };
export type Held = { grants: HeldGrant[]; parts: HeldPart[] };

/**
 * A permission held at the old place or below ends, and so does leading a cohort there; only whoever goes further down,
 * to the very part where it is held, keeps it. Whoever learns in a cohort leaves it where its institute does not reach
 * the new place.
 */
export function findEndings({ grants, parts }: Held, from: string, to: string): Held {
	if (from === to) return { grants: [], parts: [] };
	const isKept = (path: string) => isAtOrBelow(to, from) && isAtOrBelow(path, to);
	const isLeft = (path: string) => isAtOrBelow(path, from) && !isKept(path);
	return {
		grants: grants.filter(({ path }) => isLeft(path)),
		parts: parts.filter(({ part, path }) => (part === 'instructor' ? isLeft(path) : !isAtOrBelow(to, path)))
	};
}

/** As it is kept with the row. */
export function toEndings({ grants, parts }: Held): Endings {
	return {
		grants: grants.map(({ id, permission, instituteId }) => ({ id, permission, instituteId })),
		members: parts.map(({ id, cohortId, instituteId, part }) => ({ id, cohortId, instituteId, part }))
	};
}

/** Only who could have given a permission may take it: an instructor's or delegate's the keepers of the place, others whoever stands higher. */
export function mayEndGrant(own: Grant[], { permission, path }: Pick<HeldGrant, 'permission' | 'path'>): boolean {
	if (permission === 'instructor' || permission === 'delegate') return reaches(own, path);
	if (permission === 'administrator') return mayAppoint(own, path);
	return reachOf(own, ['operator']).some((above) => isAtOrBelow(path, above));
}

function reaches(own: Grant[], path: string): boolean {
	return reachOf(own, ['administrator', 'operator']).some((above) => isAtOrBelow(path, above));
}
