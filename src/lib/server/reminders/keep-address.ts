import { refuse, success, type Result } from '#lib/base/result.ts';
import type { SignedIn } from '../platform/context.ts';
import { openMailer } from '../platform/mail/index.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { deleteAddress, findAddress, upsertAddress } from './repository.ts';
import { readAddress } from './read-address.ts';

/** Where I am written to, and whether this site writes to anybody at all. */
export async function findMyAddress(ctx: SignedIn): Promise<{ isOffered: boolean; address: string | null }> {
	const found = await findAddress(ctx.db.read, ctx.actor.accountId);
	return { isOffered: openMailer(ctx.config) !== null, address: found?.address ?? null };
}

export async function keepAddress(
	ctx: SignedIn,
	typed: string
): Promise<Result<null, 'address-odd' | 'reminders-off'>> {
	if (!openMailer(ctx.config)) return refuse('reminders-off');
	const read = readAddress(typed);
	if (!read) return refuse('address-odd');
	await unitOfWork(ctx, (unit) => upsertAddress(unit, { learnerId: ctx.actor.accountId, ...read, givenAt: unit.at }));
	return success(null);
}

/** Also what was about to go out is forgotten. */
export async function removeAddress(ctx: SignedIn): Promise<void> {
	await unitOfWork(ctx, (unit) => deleteAddress(unit, ctx.actor.accountId));
}
