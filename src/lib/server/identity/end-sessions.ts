import type { SignedIn } from '../platform/context.ts';
import { NotFound } from '../platform/http.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { deleteSession, deleteSessions } from './repository.ts';

/** Ends the session of this very request; says whether the device is shared and should be wiped. */
export async function signOut(ctx: SignedIn): Promise<{ isShared: boolean }> {
	const ended = await unitOfWork(ctx, (unit) => deleteSession(unit, ctx.actor.sessionId, ctx.actor.accountId));
	return { isShared: ended?.isShared ?? false };
}

export async function endMySession(ctx: SignedIn, id: string): Promise<void> {
	const ended = await unitOfWork(ctx, (unit) => deleteSession(unit, id, ctx.actor.accountId));
	if (!ended) throw new NotFound('The session');
}

export async function endOtherSessions(ctx: SignedIn): Promise<void> {
	await unitOfWork(ctx, (unit) => deleteSessions(unit, ctx.actor.accountId, ctx.actor.sessionId));
}

export async function signOutEverywhere(ctx: SignedIn): Promise<void> {
	await unitOfWork(ctx, (unit) => deleteSessions(unit, ctx.actor.accountId));
}
