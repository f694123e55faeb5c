import { listPeople } from '../../identity/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { leaveFarCohorts } from '../cohorts/hear-posted.ts';
import type { Learner } from '../find-learner.ts';
import { listPlaces, listRows } from './repository.ts';

/** Everybody whom an import, or taking it back, may have changed; `learner` is null for who serves nowhere now. */
export async function listImportedPeople(
	db: Reader,
	importId: string
): Promise<{ accountId: string; isNew: boolean; learner: Learner | null }[]> {
	const rows = (await listRows(db, importId, ['new', 'changed', 'moved'])).filter(
		({ accountId }) => accountId !== null
	);
	const ids = rows.map(({ accountId }) => accountId!);
	const people = new Map((await listPeople(db, ids)).map((person) => [person.accountId, person]));
	const places = new Map((await listPlaces(db, ids)).map((place) => [place.accountId, place]));
	return rows.map(({ outcome }, index) => {
		const accountId = ids[index]!;
		const [person, place] = [people.get(accountId), places.get(accountId)];
		if (!person || !place) return { accountId, isNew: outcome === 'new', learner: null };
		const { name, serviceNumber, gender, isDemo } = person;
		return { accountId, isNew: outcome === 'new', learner: { name, serviceNumber, gender, isDemo, ...place } };
	});
}

/** A roster moved people: those whom a cohort no longer reaches leave it. */
export async function leaveFarCohortsOfRoster(ctx: Context, payload: Record<string, string>): Promise<void> {
	const moved = await listRows(ctx.db.read, payload.importId!, ['moved']);
	for (const { accountId } of moved) if (accountId) await leaveFarCohorts(ctx, { accountId });
}
