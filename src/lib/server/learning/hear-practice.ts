import { findLearner } from '../institutes/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { refreshSummary } from './refresh-summary.ts';

/** A practice talk was finished: the track may be complete now. */
export async function hearPractice(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId!);
	if (learner) await unitOfWork(ctx, (unit) => refreshSummary(unit, ctx, learner));
}
