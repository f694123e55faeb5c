import { refuse, type Result } from '#lib/base/result.ts';
import type { Module } from '#lib/curriculum/types.ts';
import { startAttempt, type StartRefusal } from '../assessment/index.ts';
import { getTrack } from '../curriculum/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { planModule } from './plan-track.ts';
import { refreshSummary } from './refresh-summary.ts';

export type BeginRefusal = StartRefusal | 'lessons-open';

/** Starts the quiz of a module, or goes on with the open one, once every lesson of the learner's scope is finished. */
export async function beginQuiz(ctx: SignedIn, module: Module): Promise<Result<string, BeginRefusal>> {
	const step = await planModule(ctx, module);
	if (step.finished < step.lessons.length || step.lessons.length === 0) return refuse('lessons-open');
	const { passMarkPercent } = getTrack(ctx.catalogue, ctx.actor.role);
	return unitOfWork(ctx, async (unit) => {
		const begun = await startAttempt(ctx, { module, scope: step.scope, passMarkPercent });
		if (begun.ok) await refreshSummary(unit, ctx, ctx.actor);
		return begun;
	});
}
