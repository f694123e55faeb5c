import { dayOf } from '#lib/base/dates.ts';
import { issueFirstCode } from '../identity/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { NotFound } from '../platform/http.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { mayIssueCode, reachOf } from './policy.ts';
import { getPlaceWithin, listGrants } from './repository.ts';

/** A slip for a person below me: first sign-in, or a lost passphrase. Shown once; only its hash is kept. */
export async function issueOneTimeCode(ctx: SignedIn, accountId: string): Promise<{ code: string; expiresAt: Date }> {
	const { grants } = ctx.actor;
	const place = await getPlaceWithin(ctx.db.read, accountId, reachOf(grants));
	const held = await listGrants(ctx.db.read, accountId, dayOf(ctx.clock.now()));
	if (!mayIssueCode(grants, { ...place, grants: held })) throw new NotFound('The person');
	return unitOfWork(ctx, (unit) => issueFirstCode(unit, accountId));
}
