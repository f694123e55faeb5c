import type { SignedIn } from '../platform/context.ts';
import { NotFound } from '../platform/http.ts';
import { issueOneTimeCode } from './issue-one-time-code.ts';

/** One sheet: more than a roster of a class, and done before somebody presses twice. */
export const MOST_SLIPS = 200;

/** A new code for each of these people; those for whom the actor may print none are left out. */
export async function issueOneTimeCodes(
	ctx: SignedIn,
	accountIds: string[]
): Promise<Map<string, { code: string; expiresAt: Date }>> {
	const issued = new Map<string, { code: string; expiresAt: Date }>();
	for (const accountId of accountIds.slice(0, MOST_SLIPS)) {
		try {
			issued.set(accountId, await issueOneTimeCode(ctx, accountId));
		} catch (problem) {
			if (!(problem instanceof NotFound)) throw problem;
		}
	}
	return issued;
}
