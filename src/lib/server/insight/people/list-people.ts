import type { Standing } from '#lib/insight/standing.ts';
import { PAGES_MOST, PEOPLE_PER_PAGE, type PeopleSort } from '#lib/insight/people-sort.ts';
import type { Bilingual } from '#lib/base/language.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { findReach } from '../reach/repository.ts';
import { planList } from './plan-list.ts';
import { standsIn } from './stands-in.ts';
import { listPeopleRows, type PersonRow } from './repository.ts';

export type Person = Omit<PersonRow, 'instituteId'> & {
	institute: Required<Bilingual>;
	standing: Standing;
};
export type PeopleList = {
	people: Person[];
	/** With `isMore` there are more than these: nobody counted further. */
	total: number;
	isMore: boolean;
	page: number;
	/** A list is leafed through up to its `PAGES_MOST`th page; what comes after is in no page, but in the file. */
	pages: number;
	isCut: boolean;
};

/** One page of the people at and below an institute. What it costs depends on the page, not on how many there are. */
export async function listPeople(
	ctx: SignedIn,
	{ path }: Pick<Institute, 'path'>,
	{ filter, sort, page: asked }: { filter: PeopleFilter; sort: PeopleSort; page: number }
): Promise<PeopleList> {
	const within = { filter, reach: await findReach(ctx.db.read, path) };
	const rowsTo = (page: number) => Math.min(Math.max(1, page), PAGES_MOST) * PEOPLE_PER_PAGE;
	const { way, total, isMore } = await planList(ctx, within, { sort, rows: rowsTo(asked) });
	const whole = Math.max(1, Math.ceil(total / PEOPLE_PER_PAGE));
	const pages = Math.min(whole, PAGES_MOST);
	const page = Math.min(Math.max(1, asked), pages);
	const offset = (page - 1) * PEOPLE_PER_PAGE;
	const rows = total === 0 ? [] : await listPeopleRows(ctx, within, way, { sort, offset, limit: PEOPLE_PER_PAGE });
	const people = rows.map(({ instituteId, ...row }) => {
		const { nameEn: en, nameUr: ur } = within.reach.nodes.get(instituteId)!;
		return { ...row, institute: { en, ur }, standing: standsIn(row) };
	});
	return { people, total, isMore, page, pages, isCut: isMore || whole > pages };
}
