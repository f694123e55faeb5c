import type { Standing } from '#lib/insight/standing.ts';
import { PEOPLE_PER_PAGE, type PeopleSort } from '#lib/insight/people-sort.ts';
import type { Bilingual } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { standsIn } from './stands-in.ts';
import { countPeople, listPeopleRows, type PersonRow } from './repository.ts';

export type Person = Omit<PersonRow, 'instituteEn' | 'instituteUr'> & {
	institute: Required<Bilingual>;
	standing: Standing;
};
export type PeopleList = { people: Person[]; total: number; page: number; pages: number };

/** One page of the people at and below an institute, in two queries however many there are. */
export async function listPeople(
	ctx: SignedIn,
	{ path }: Pick<Institute, 'path'>,
	{ filter, sort, page: asked }: { filter: PeopleFilter; sort: PeopleSort; page: number }
): Promise<PeopleList> {
	const within = { filter, path };
	const total = await countPeople(ctx, within);
	const pages = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
	const page = Math.min(Math.max(1, asked), pages);
	const rows = await listPeopleRows(ctx, within, {
		sort,
		offset: (page - 1) * PEOPLE_PER_PAGE,
		limit: PEOPLE_PER_PAGE
	});
	const now = ctx.clock.now();
	const people = rows.map(({ instituteEn, instituteUr, ...row }) => ({
		...row,
		institute: { en: instituteEn, ur: instituteUr },
		standing: standsIn(row, now)
	}));
	return { people, total, page, pages };
}
