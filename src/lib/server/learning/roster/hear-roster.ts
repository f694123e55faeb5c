import { inParts } from '#lib/base/in-parts.ts';
import { getInstitute, listImportedPeople, listInstituteIdsWithin } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { applyAssignment } from '../assignments/apply-assignment.ts';
import { listLiveAssignments } from '../assignments/repository.ts';
import { refreshSummaries } from '../refresh-summary.ts';
import { mapSummaries } from '../summaries/repository.ts';
import { saveSummaries } from '../summaries/save-summaries.ts';

const AT_ONCE = 250;

/**
 * A roster was applied or taken back: summaries first, then every assignment that may reach its people looks again. In
 * batches, each whole in itself; killed half-way, the next call does the same once more.
 */
export async function hearRosterApplied(
	ctx: Context,
	payload: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	const people = await listImportedPeople(ctx.db.read, payload.importId!);
	const gone = people.filter(({ learner }) => learner === null).map(({ accountId }) => accountId);
	const serving = people.flatMap(({ learner }) => (learner ? [learner] : []));

	let done = 0;
	const step = (part: unknown[]) => progress((done += part.length), people.length);
	for (const part of inParts(serving, AT_ONCE)) {
		await unitOfWork(ctx, (unit) => refreshSummaries(unit, ctx, part));
		await step(part);
	}
	for (const part of inParts(gone, AT_ONCE)) {
		await unitOfWork(ctx, (unit) => forgetPeople(unit, part));
		await step(part);
	}

	const { path } = await getInstitute(ctx, payload.instituteId!);
	const around = [...path.split('/').filter(Boolean), ...(await listInstituteIdsWithin(ctx.db.read, path))];
	for (const { id } of await listLiveAssignments(ctx.db.read, [...new Set(around)])) {
		await applyAssignment(ctx, id);
		await step([]);
	}
}

/** They serve nowhere: no list and no board knows them. */
async function forgetPeople(unit: Unit, ids: string[]): Promise<void> {
	const summaries = await mapSummaries(unit, ids);
	await saveSummaries(
		unit,
		[...summaries.values()].map((before) => ({ before, after: null }))
	);
}
