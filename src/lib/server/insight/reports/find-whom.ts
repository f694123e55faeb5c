import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { wayTo } from '../people/plan-list.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { findReach } from '../reach/repository.ts';
import type { Whom } from './repository.ts';

/** The people of a list who are taken at most so many at a time. */
export async function findWhom(
	ctx: SignedIn,
	{ path }: Pick<Institute, 'path'>,
	filter: PeopleFilter,
	atOnce: number
): Promise<Whom> {
	const reach = await findReach(ctx.db.read, path);
	return { filter, reach, way: await wayTo(ctx, { filter, reach }, atOnce) };
}
