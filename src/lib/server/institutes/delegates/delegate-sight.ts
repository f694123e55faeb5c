import { addDays, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { getPlaceWithin, insertGrant } from '../repository.ts';
import { updateDelegationEnded } from './repository.ts';

export const DELEGATION_DAYS = 14;
const MOST_DAYS = 180;

export type DelegateRefusal = 'until-past' | 'until-far' | 'self';

/**
 * Somebody who serves here may look at the boards and lists of a node until a day, and change nothing. Given again, the
 * new day counts. Open the desk with `deskDoors.delegate` first.
 */
export async function delegateSight(
	ctx: SignedIn,
	institute: Institute,
	{ accountId, untilOn }: { accountId: string; untilOn: string }
): Promise<Result<null, DelegateRefusal>> {
	const today = dayOf(ctx.clock.now());
	if (accountId === ctx.actor.accountId) return refuse('self');
	if (untilOn < today) return refuse('until-past');
	if (untilOn > addDays(today, MOST_DAYS)) return refuse('until-far');
	await getPlaceWithin(ctx.db.read, accountId, [institute.path]);
	await unitOfWork(ctx, async (unit) => {
		const by = ctx.actor.accountId;
		await updateDelegationEnded(unit, { instituteId: institute.id, accountId, endedBy: by });
		await insertGrant(unit, {
			id: uuidv7(unit.at),
			accountId,
			instituteId: institute.id,
			permission: 'delegate',
			grantedAt: unit.at,
			grantedBy: by,
			untilOn,
			endedAt: null,
			endedBy: null
		});
		await emit(unit, 'sight.delegated', { accountId, instituteId: institute.id, by, untilOn });
	});
	return success(null);
}

/** Ended at once; pressed twice, nothing more happens. */
export async function endDelegation(ctx: SignedIn, institute: Institute, accountId: string): Promise<void> {
	await unitOfWork(ctx, async (unit) => {
		const by = ctx.actor.accountId;
		await updateDelegationEnded(unit, { instituteId: institute.id, accountId, endedBy: by });
		await emit(unit, 'sight.ended', { accountId, instituteId: institute.id, by });
	});
}
