import { uuidv7 } from '#lib/base/ids.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Context } from '../platform/context.ts';
import { emit, unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { endCurrentPosting, insertPosting } from './repository.ts';

export type NewPosting = { accountId: string; instituteId: string; role: Role; jurisdiction: Jurisdiction };

/** Ends the present posting, if there is one, and begins the new one. History stays. */
export async function postLearner(ctx: Context, posting: NewPosting): Promise<void> {
	await unitOfWork(ctx, (unit) => addPosting(unit, posting));
}

/** The same inside a unit of work that does more. */
export async function addPosting(unit: Unit, posting: NewPosting): Promise<void> {
	const id = uuidv7();
	await endCurrentPosting(unit, posting.accountId);
	await insertPosting(unit, { id, ...posting, startedAt: unit.at, endedAt: null });
	await emit(unit, 'learner.posted', { postingId: id, accountId: posting.accountId });
}
