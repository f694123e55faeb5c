import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute, Permission } from '#lib/institutes/types.ts';
import type { SignedIn } from '../platform/context.ts';
import { NotFound } from '../platform/http.ts';
import { findInstituteByCode } from './find-institute.ts';

/** An institute's desk as this person has it: what they may do there, by grants held at it or above. */
export type Desk = { institute: Institute; permissions: Permission[] };

/** Every page of a desk begins here. Without one of the permissions in `allowed` the institute is not there. */
export async function openDesk(ctx: SignedIn, code: string, allowed: readonly Permission[]): Promise<Desk> {
	const institute = await findInstituteByCode(ctx, code);
	const permissions = institute ? permissionsAt(ctx, institute) : [];
	if (!institute || !mayEnter(permissions, allowed)) throw new NotFound('institute');
	return { institute, permissions };
}

/** Whether whoever has these permissions may go through a door (`deskDoors`). */
export function mayEnter(permissions: readonly Permission[], allowed: readonly Permission[]): boolean {
	return permissions.some((permission) => allowed.includes(permission));
}

/** The last day on which a desk is open to somebody who sees it only as a delegate. */
export function sightUntil({ actor }: SignedIn, { path }: Pick<Institute, 'path'>): string | null {
	const held = actor.grants.filter((grant) => isAtOrBelow(path, grant.institutePath));
	if (held.some(({ permission }) => permission !== 'delegate')) return null;
	return (
		held
			.map(({ untilOn }) => untilOn ?? '')
			.sort()
			.at(-1) || null
	);
}

/** What the grants of a person amount to at one node of the tree. */
export function permissionsAt({ actor }: SignedIn, { path }: Pick<Institute, 'path'>): Permission[] {
	return [
		...new Set(actor.grants.filter((grant) => isAtOrBelow(path, grant.institutePath)).map((grant) => grant.permission))
	];
}
