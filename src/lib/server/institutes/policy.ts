import { isAtOrBelow, isRoot } from '#lib/institutes/paths.ts';
import type { Grant, Permission } from '#lib/institutes/types.ts';

/** May help a person who serves below them to a new passphrase. An authority reads and edits nothing. */
const helpers: readonly Permission[] = ['instructor', 'administrator', 'operator'];
/** Whoever could sign in as a person holds that person's permissions: so only those who stand higher may. */
const higher: Record<Permission, readonly Permission[]> = {
	instructor: ['administrator', 'operator'],
	administrator: ['operator'],
	authority: ['operator'],
	operator: ['operator'],
	/** Sees no more than whoever may print codes at that node. */
	delegate: helpers
};

/** The nodes at and below which these grants give one of the permissions. */
export function reachOf(grants: Grant[], wanted: readonly Permission[] = helpers): string[] {
	return grants.filter((grant) => wanted.includes(grant.permission)).map((grant) => grant.institutePath);
}

/** Whoever operates from a root of the tree runs the whole system; an operator of a branch looks after that branch. */
export function runsSystem(grants: Grant[]): boolean {
	return grants.some(({ permission, institutePath }) => permission === 'operator' && isRoot(institutePath));
}

/** As a yes or no (the filter for queries is `isWithin` in repository.ts): may the holder of `grants` print a one-time code for this person? */
export function mayIssueCode(grants: Grant[], person: { institutePath: string; grants: Grant[] }): boolean {
	const reaches = (place: string, wanted: readonly Permission[]) =>
		reachOf(grants, wanted).some((above) => isAtOrBelow(place, above));
	return (
		reaches(person.institutePath, helpers) &&
		person.grants.every((held) => reaches(held.institutePath, higher[held.permission]))
	);
}
