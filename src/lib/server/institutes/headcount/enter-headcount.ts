import { dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Posts } from '#lib/institutes/headcount.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { listPeople } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { insertHeadcount, listHeadcounts } from './repository.ts';

export type HeadcountRefusal = 'nothing-counted' | 'day-ahead';

/** Adds a count; earlier ones stay, with their day and who entered them. */
export async function enterHeadcount(
	ctx: SignedIn,
	institute: Pick<Institute, 'id'>,
	{ posts, countedOn }: { posts: Posts; countedOn: string }
): Promise<Result<null, HeadcountRefusal>> {
	if (Object.keys(posts).length === 0) return refuse('nothing-counted');
	if (countedOn > dayOf(ctx.clock.now())) return refuse('day-ahead');
	await unitOfWork(ctx, async (unit) => {
		await insertHeadcount(unit, {
			id: uuidv7(unit.at),
			instituteId: institute.id,
			posts,
			countedOn,
			enteredBy: ctx.actor.accountId,
			enteredAt: unit.at
		});
		await emit(unit, 'headcount.entered', { instituteId: institute.id, by: ctx.actor.accountId });
	});
	return success(null);
}

export type Headcount = { id: string; posts: Posts; countedOn: string; enteredBy: string; enteredAt: Date };

/** What an institute counted so far; the first is what stands now. */
export async function viewHeadcounts({ db }: SignedIn, { id }: Pick<Institute, 'id'>): Promise<Headcount[]> {
	const rows = await listHeadcounts(db.read, id);
	const people = await listPeople(db.read, [...new Set(rows.map(({ enteredBy }) => enteredBy))]);
	const names = new Map(people.map(({ accountId, name }) => [accountId, name]));
	return rows.map(({ id: entry, posts, countedOn, enteredBy, enteredAt }) => ({
		id: entry,
		posts,
		countedOn,
		enteredBy: names.get(enteredBy) ?? '',
		enteredAt
	}));
}
