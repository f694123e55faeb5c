import { inParts } from '#lib/base/in-parts.ts';
import { getInstitute, listInstituteIdsWithin, listOrderedPeople } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { applyAssignment } from '../assignments/apply-assignment.ts';
import { listLiveAssignments } from '../assignments/repository.ts';
import { openFirstCycle } from '../cycles/open-cycle.ts';
import { refreshSummaries } from '../refresh-summary.ts';
import { mapSummaries } from '../summaries/repository.ts';

const AT_ONCE = 250;

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
	let done = 0;
	for (const part of inParts(people, AT_ONCE)) {
		await unitOfWork(ctx, async (unit) => {
			await refreshSummaries(unit, ctx, part);
			const ids = part.map(({ accountId }) => accountId);
			const summaries = await mapSummaries(unit, ids);
			for (const learner of part) if (summaries.get(learner.accountId)?.completedAt) await openFirstCycle(ctx, learner);
		});
		await progress((done += part.length), people.length);
	}
	const { path } = await getInstitute(ctx, payload.instituteId!);
	const around = [...path.split('/').filter(Boolean), ...(await listInstituteIdsWithin(ctx.db.read, path))];
	for (const { id } of await listLiveAssignments(ctx.db.read, [...new Set(around)])) {
		await applyAssignment(ctx, id);
		await progress(people.length, people.length);
	}
}
