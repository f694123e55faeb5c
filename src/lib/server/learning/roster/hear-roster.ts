import { inParts } from '#lib/base/in-parts.ts';
import { listImportedPeople } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { applyAround, AT_ONCE, settleMany } from '../settle-many.ts';
import { mapSummaries } from '../summaries/repository.ts';
import { saveSummaries } from '../summaries/save-summaries.ts';

/** A roster was applied or taken back: all that follows for its people. Called twice, the second changes nothing. */
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
	await settleMany(ctx, serving, step);
	for (const part of inParts(gone, AT_ONCE)) {
		await unitOfWork(ctx, (unit) => forgetPeople(unit, part));
		await step(part);
	}
	await applyAround(ctx, payload.instituteId!, step);
}

/** They serve nowhere: no list and no board knows them. */
async function forgetPeople(unit: Unit, ids: string[]): Promise<void> {
	const summaries = await mapSummaries(unit, ids);
	await saveSummaries(
		unit,
		[...summaries.values()].map((before) => ({ before, after: null }))
	);
}
