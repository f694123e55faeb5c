import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../platform/context.ts';

/** Who may revoke: an administrator or authority whose grant reaches the learner's institute. */
export function mayRevoke(ctx: SignedIn, institute: Pick<Institute, 'path'>): boolean {
	return ctx.actor.grants.some(
		({ permission, institutePath }) =>
			(permission === 'administrator' || permission === 'authority') && isAtOrBelow(institute.path, institutePath)
	);
}
