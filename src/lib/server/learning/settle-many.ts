import { inParts } from '#lib/base/in-parts.ts';
import { getInstitute, listInstituteIdsWithin, type Learner } from '../institutes/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { applyAssignment } from './assignments/apply-assignment.ts';
import { listLiveAssignments } from './assignments/repository.ts';
import { openFirstCycle } from './cycles/open-cycle.ts';
import { refreshSummaries } from './refresh-summary.ts';
import { mapSummaries } from './summaries/repository.ts';

export const AT_ONCE = 250;
type Step = (part: unknown[]) => Promise<void> | void;

/**
 * Many people came, moved or changed at once: summaries first; whoever had completed before what the track of now asks
 * begins a cycle. In batches, each whole in itself; killed half-way, the next call does the same once more.
 */
export async function settleMany(ctx: Context, people: Learner[], step: Step): Promise<void> {
	for (const part of inParts(people, AT_ONCE)) {
		await unitOfWork(ctx, async (unit) => {
			await refreshSummaries(unit, ctx, part);
			const ids = part.map(({ accountId }) => accountId);
			const summaries = await mapSummaries(unit, ids);
			for (const learner of part) if (summaries.get(learner.accountId)?.completedAt) await openFirstCycle(ctx, learner);
		});
		await step(part);
	}
}

/** Every assignment given at, above or below an institute looks again at whom it reaches. */
export async function applyAround(ctx: Context, instituteId: string, step: Step): Promise<void> {
	const { path } = await getInstitute(ctx, instituteId);
	const around = [...path.split('/').filter(Boolean), ...(await listInstituteIdsWithin(ctx.db.read, path))];
	for (const { id } of await listLiveAssignments(ctx.db.read, [...new Set(around)])) {
		await applyAssignment(ctx, id);
		await step([]);
	}
}
