import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Context } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { findCurrentPosting } from '../repository.ts';
import { endMembership, listCohortsOfLearner } from './repository.ts';

/** Somebody was posted elsewhere: they leave the cohorts of institutes that no longer reach them. */
export async function leaveFarCohorts(ctx: Context, payload: Record<string, string>): Promise<void> {
	const accountId = payload.accountId!;
	const posting = await findCurrentPosting(ctx.db.read, accountId);
	if (!posting) return;
	const joined = await listCohortsOfLearner(ctx.db.read, accountId);
	const far = joined.filter(({ institutePath }) => !isAtOrBelow(posting.institute.path, institutePath));
	if (far.length === 0) return;
	await unitOfWork(ctx, async (unit) => {
		for (const { cohortId, instituteId } of far)
			if (await endMembership(unit, cohortId, accountId, 'learner'))
				await emit(unit, 'cohort.changed', { cohortId, instituteId });
	});
}
