import type { Gender } from '#lib/identity/gender.ts';
import type { SignedIn } from '../platform/context.ts';
import { emit, unitOfWork } from '../platform/unit-of-work.ts';
import { updateAccount } from './repository.ts';

/** The person says it, or takes it back. */
export async function changeGender(ctx: SignedIn, gender: Gender): Promise<void> {
	const { accountId } = ctx.actor;
	await unitOfWork(ctx, async (unit) => {
		await updateAccount(unit, accountId, { gender });
		await emit(unit, 'account.changed', { accountId });
	});
}
