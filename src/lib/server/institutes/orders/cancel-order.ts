import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { getOrder, listWaitingIds, updateOrder } from './repository.ts';

/** Calls off whatever an order has not done yet; what is done stays done. */
export async function cancelOrder(
	ctx: SignedIn,
	institute: Institute,
	orderId: string
): Promise<Result<null, 'not-waiting'>> {
	return unitOfWork(ctx, async (unit) => {
		await getOrder(unit, institute.id, orderId);
		const waiting = await listWaitingIds(unit, { orderIds: [orderId] });
		if (waiting.length === 0) return refuse('not-waiting');
		await updateOrder(unit, orderId, { cancelledAt: unit.at });
		return success(null);
	});
}
