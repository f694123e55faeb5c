import type { SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { issueRecoveryCodes } from './issue-codes.ts';
import { countUnusedCodes } from './repository.ts';

/** Eight new codes to print; all earlier ones stop working. */
export async function renewRecoveryCodes(ctx: SignedIn): Promise<string[]> {
	return unitOfWork(ctx, (unit) => issueRecoveryCodes(unit, ctx.actor.accountId));
}

export async function countRecoveryCodes({ db, actor }: SignedIn): Promise<number> {
	return countUnusedCodes(db.read, actor.accountId, 'recovery');
}
