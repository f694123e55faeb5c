import { findLearner } from '../institutes/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { completeModule } from './complete-module.ts';
import { refreshSummary } from './refresh-summary.ts';

/** A quiz was passed: the module may be complete now. */
export async function hearAttemptPassed(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId!);
	if (!learner) return;
	await unitOfWork(ctx, async (unit) => {
		await completeModule(unit, ctx, learner, payload.moduleId!);
		await refreshSummary(unit, ctx, learner);
	});
}
