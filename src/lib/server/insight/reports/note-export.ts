import type { Institute } from '#lib/institutes/types.ts';
import { noteRecordViews } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { PeopleFilter } from '../people-filter.ts';
import { findWhom } from './find-whom.ts';
import { existsUnnoted } from './repository.ts';
import { AT_ONCE, walkPeople } from './walk-people.ts';

/** How long a download stays open after it was asked for. */
const OPEN_MINUTES = 15;

/** Notes with everybody in a list that the actor takes their record away; they see it in their account. */
export async function noteExport(ctx: SignedIn, institute: Institute, filter: PeopleFilter): Promise<void> {
	const whom = await findWhom(ctx, institute, filter, AT_ONCE);
	for await (const people of walkPeople(ctx, whom))
		await noteRecordViews(
			ctx,
			people.map(({ id }) => id),
			'exported'
		);
}

/** May this list be downloaded? Only shortly after everybody in it was noted, so that a bare link takes nothing. */
export async function isExportNoted(ctx: SignedIn, institute: Institute, filter: PeopleFilter): Promise<boolean> {
	const since = new Date(ctx.clock.now().getTime() - OPEN_MINUTES * 60_000);
	const whom = await findWhom(ctx, institute, filter, Number.MAX_SAFE_INTEGER);
	return !(await existsUnnoted(ctx, whom, since));
}
