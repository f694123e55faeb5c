import { dayOf } from '#lib/base/dates.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { mapExcusedUntil } from '../waivers/repository.ts';
import { listPeopleAfter } from './repository.ts';

/** More than any hall holds, and still a page that prints. */
export const REGISTER_MOST = 500;

/** The names of a list, for people to sign beside. */
export async function listRegister(ctx: SignedIn, { path }: Institute, filter: PeopleFilter) {
	const people = await listPeopleAfter(ctx, { filter, path }, null, REGISTER_MOST);
	const today = dayOf(ctx.clock.now());
	const excused = await mapExcusedUntil(
		ctx.db.read,
		people.map(({ id }) => id),
		today
	);
	return people.map(({ id, name, serviceNumber, role, instituteEn, instituteUr }) => ({
		id,
		name,
		serviceNumber,
		role,
		institute: { en: instituteEn, ur: instituteUr },
		waivedUntil: excused.get(id) ?? null
	}));
}
