import { dayOf } from '#lib/base/dates.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { mapExcusedUntil } from '../waivers/repository.ts';
import { findWhom } from './find-whom.ts';
import { listPeopleAfter } from './repository.ts';

/** More than any hall holds, and still a page that prints. */
export const REGISTER_MOST = 500;

/** The names of a list, for people to sign beside. */
export async function listRegister(ctx: SignedIn, institute: Institute, filter: PeopleFilter) {
	const whom = await findWhom(ctx, institute, filter, REGISTER_MOST);
	const people = await listPeopleAfter(ctx, whom, null, REGISTER_MOST);
	const excused = await mapExcusedUntil(
		ctx.db.read,
		people.map(({ id }) => id),
		dayOf(ctx.clock.now())
	);
	return people.map(({ id, name, serviceNumber, role, instituteId }) => {
		const { nameEn: en, nameUr: ur } = whom.reach.nodes.get(instituteId)!;
		return { id, name, serviceNumber, role, institute: { en, ur }, waivedUntil: excused.get(id) ?? null };
	});
}
