import { uuidv7 } from '#lib/base/ids.ts';
import type { Permission } from '#lib/institutes/types.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { getById, insertGrant } from './repository.ts';

/** The permission reaches the institute and everything below it. */
export async function grantPermission(
	ctx: Context,
	{ accountId, instituteId, permission }: { accountId: string; instituteId: string; permission: Permission }
): Promise<void> {
	await unitOfWork(ctx, async (unit) => {
		const institute = await getById(unit, instituteId);
		await insertGrant(unit, {
			id: uuidv7(),
			accountId,
			instituteId: institute.id,
			permission,
			grantedAt: unit.at,
			grantedBy: ctx.actor?.accountId ?? null,
			untilOn: null,
			endedAt: null,
			endedBy: null
		});
	});
}
