import { getInstitute, listInstituteIdsWithin, listOrderedPeople } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { applyAssignment } from '../assignments/apply-assignment.ts';
import { listLiveAssignments } from '../assignments/repository.ts';
import { openFirstCycle } from '../cycles/open-cycle.ts';
import { refreshSummary } from '../refresh-summary.ts';
import { findSummary } from '../repository.ts';

const AT_ONCE = 25;

/**
 * A posting order moved people, or was taken back: summaries first, then every assignment that may reach its people
 * looks again; whoever had completed before what the new track asks begins a cycle. In batches, each whole in itself;
 * killed half-way, the next call does the same once more.
 */
export async function hearOrderApplied(
	ctx: Context,
	payload: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	const people = await listOrderedPeople(ctx.db.read, payload.orderId!);
	if (people.length === 0) return;
	for (let from = 0; from < people.length; from += AT_ONCE) {
		await unitOfWork(ctx, async (unit) => {
			for (const learner of people.slice(from, from + AT_ONCE)) {
				await refreshSummary(unit, ctx, learner);
				const summary = await findSummary(unit, learner.accountId);
				if (summary?.completedAt) await openFirstCycle(ctx, learner);
			}
		});
		await progress(Math.min(from + AT_ONCE, people.length), people.length);
	}
	const { path } = await getInstitute(ctx, payload.instituteId!);
	const around = [...path.split('/').filter(Boolean), ...(await listInstituteIdsWithin(ctx.db.read, path))];
	for (const { id } of await listLiveAssignments(ctx.db.read, [...new Set(around)])) {
		await applyAssignment(ctx, id);
		await progress(people.length, people.length);
	}
}
