import type { Language } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { listIdsWithin, listSignIns } from './repository.ts';

export type SlipPerson = { id: string; name: string; serviceNumber: string; language: Language; instituteCode: string };

/** What stands on the slips of these people, by name; whoever serves elsewhere is left out. */
export async function listSlipPeople(
	{ db }: SignedIn,
	{ path }: Pick<Institute, 'path'>,
	ids: string[]
): Promise<SlipPerson[]> {
	const within = ids.length > 0 ? await listIdsWithin(db.read, ids, path) : [];
	if (within.length === 0) return [];
	const people = new Map((await listSignIns(db.read, within)).map((person) => [person.id, person]));
	return within.flatMap((id) => people.get(id) ?? []);
}
