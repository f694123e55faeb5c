import { fold } from '#lib/base/fold.ts';
import type { RosterPerson } from '#lib/institutes/types.ts';

/** Somebody with the number of a row. */
export type Known = {
	accountId: string;
	/** Code of the institute they sign in with, where that lies in reach. */
	homeUnit: string | null;
	/** As they are now; null for an account that was closed, or that serves beyond reach. */
	person: RosterPerson | null;
	isClosed: boolean;
};

export type Match = { accountId: string; person: RosterPerson | null };

/**
 * Who is meant. Numbers belong to an institute, so first who serves or signs in at the place of the row; then, by
 * name, somebody elsewhere in reach. Nobody: a new person. A number that its institute gave to somebody who now serves
 * beyond reach cannot be given again.
 */
export function findMatch(
	candidates: Known[],
	row: { unit: string | null; home: string; name: string }
): Match | 'taken' | 'several' | null {
	const place = row.unit ?? row.home;
	const serving = candidates.filter(({ person }) => person !== null);
	const near = serving.filter(({ person, homeUnit }) => person!.unit === place || homeUnit === place);
	if (near.length > 0) return oneOf(near, row.name) ?? 'several';
	const far = serving.filter(({ person }) => row.name === '' || isSameName(person, row.name));
	if (far.length > 0) return oneOf(far, row.name) ?? 'several';
	const holder = candidates.find(({ homeUnit }) => homeUnit === place);
	if (!holder) return null;
	return holder.isClosed ? { accountId: holder.accountId, person: null } : 'taken';
}

function oneOf(people: Known[], name: string): Known | null {
	if (people.length === 1) return people[0]!;
	const named = people.filter(({ person }) => isSameName(person, name));
	return named.length === 1 ? named[0]! : null;
}

function isSameName(person: RosterPerson | null, name: string): boolean {
	return person !== null && fold(person.name) === fold(name);
}
