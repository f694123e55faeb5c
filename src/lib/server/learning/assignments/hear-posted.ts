import { findLearner, getInstitute, listCohortLearners, type Learner } from '../../institutes/index.ts';
import { getTrack } from '../../curriculum/index.ts';
import type { Context } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { refreshSummary } from '../refresh-summary.ts';
import { addPeople } from './apply-assignment.ts';
import { listLiveAssignments, listWorkOf, removePeople, type Assignment } from './repository.ts';
import { belongs } from './rules.ts';

/** Somebody was posted: every assignment at or above their place looks at them again, and so does each they hold. */
export async function hearPosted(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.accountId!);
	if (!learner) return;
	const ancestors = learner.institute.path.split('/').filter(Boolean);
	const held = await listWorkOf(ctx.db.read, learner.accountId);
	const near = await listLiveAssignments(ctx.db.read, ancestors);
	const isHeld = (id: string) => held.some((work) => work.id === id);
	const judged = await Promise.all(
		[...held, ...near.filter(({ id }) => !isHeld(id))].map(async (assignment) => ({
			assignment,
			isWanted: await reaches(ctx, assignment, learner)
		}))
	);
	await unitOfWork(ctx, async (unit) => {
		// The summary first: what is done is judged by the role and place of now.
		await refreshSummary(unit, ctx, learner);
		for (const { assignment, isWanted } of judged) {
			if (isWanted && !isHeld(assignment.id)) await addPeople(unit, ctx, assignment, [learner.accountId]);
			if (!isWanted && isHeld(assignment.id)) await removePeople(unit, assignment.id, [learner.accountId]);
		}
		await refreshSummary(unit, ctx, learner);
	});
}

async function reaches(ctx: Context, { instituteId, audience }: Assignment, learner: Learner): Promise<boolean> {
	const { path: institutePath } = await getInstitute(ctx, instituteId);
	const unitPath = audience.kind === 'rule' && audience.unitId ? (await getInstitute(ctx, audience.unitId)).path : null;
	const cohort = new Set(audience.kind === 'cohort' ? await listCohortLearners(ctx.db.read, audience.cohortId) : []);
	const { accountId, role, jurisdiction, institute } = learner;
	const { band } = getTrack(ctx.catalogue, role);
	return belongs(
		audience,
		{ accountId, role, band, jurisdiction, institutePath: institute.path },
		{ institutePath, unitPath, cohort }
	);
}
