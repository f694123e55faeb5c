import { listPeople } from '../identity/index.ts';
import type { Reader } from '../platform/db/database.ts';
import type { Learner } from './find-learner.ts';
import { listPlaces } from './roster/repository.ts';

/** Many people where they serve now, in a few queries; whoever serves nowhere is left out. For work that no person asked for. */
export async function listLearners(db: Reader, accountIds: string[]): Promise<Learner[]> {
	const people = await listPeople(db, accountIds);
	const places = new Map((await listPlaces(db, accountIds)).map((place) => [place.accountId, place]));
	return people.flatMap(({ accountId, name, serviceNumber, gender, isDemo }) => {
		const place = places.get(accountId);
		return place ? [{ name, serviceNumber, gender, isDemo, ...place }] : [];
	});
}
