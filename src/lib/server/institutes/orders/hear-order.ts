import { listPeople } from '../../identity/index.ts';
import type { Reader } from '../../platform/db/database.ts';
import type { Learner } from '../find-learner.ts';
import { listPlaces } from '../roster/repository.ts';
import { listRows } from './repository.ts';

/** Everybody whom an order has moved, or taking it back, as they serve now. */
export async function listOrderedPeople(db: Reader, orderId: string): Promise<Learner[]> {
	const done = (await listRows(db, orderId)).filter(({ doneAt }) => doneAt !== null);
	const ids = done.map(({ accountId }) => accountId!);
	const people = await listPeople(db, ids);
	const places = new Map((await listPlaces(db, ids)).map((place) => [place.accountId, place]));
	return people.flatMap(({ accountId, name, serviceNumber, gender, isDemo }) => {
		const place = places.get(accountId);
		return place ? [{ name, serviceNumber, gender, isDemo, ...place }] : [];
	});
}
