import { fold } from '#lib/base/fold.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { getTrack } from '../../curriculum/index.ts';
import { getInstitute, listImportedPeople, listInstituteIdsWithin, type Learner } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { applyAssignment } from '../assignments/apply-assignment.ts';
import { listLiveAssignments } from '../assignments/repository.ts';
import { modulesTaken, refreshSummary } from '../refresh-summary.ts';
import { deleteSummaries, insertSummariesOnce, type Summary } from './repository.ts';

const NEW_AT_ONCE = 250;
const KNOWN_AT_ONCE = 25;

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
	const known = people.flatMap(({ isNew, learner }) => (learner && !isNew ? [learner] : []));
	const fresh = people.flatMap(({ isNew, learner }) => (learner && isNew ? [learner] : []));

	let done = 0;
	const step = (part: unknown[]) => progress((done += part.length), people.length);
	for (const part of partsOf(fresh, NEW_AT_ONCE)) {
		await unitOfWork(ctx, (unit) =>
			insertSummariesOnce(
				unit,
				part.map((learner) => beginSummary(ctx.catalogue, learner))
			)
		);
		await step(part);
	}
	for (const part of partsOf(known, KNOWN_AT_ONCE)) {
		await unitOfWork(ctx, async (unit) => {
			for (const learner of part) await refreshSummary(unit, ctx, learner);
		});
		await step(part);
	}
	for (const part of partsOf(gone, NEW_AT_ONCE)) {
		await unitOfWork(ctx, (unit) => deleteSummaries(unit, part));
		await step(part);
	}

	const { path } = await getInstitute(ctx, payload.instituteId!);
	const around = [...path.split('/').filter(Boolean), ...(await listInstituteIdsWithin(ctx.db.read, path))];
	for (const { id } of await listLiveAssignments(ctx.db.read, [...new Set(around)])) {
		await applyAssignment(ctx, id);
		await step([]);
	}
}

/** Of somebody who has not begun: nothing is done, and nothing need be looked up. */
function beginSummary(catalogue: Catalogue, learner: Learner): Summary {
	const { accountId, role, jurisdiction, name, serviceNumber, gender, institute } = learner;
	const track = getTrack(catalogue, role);
	const taken = modulesTaken(catalogue, track, jurisdiction);
	return {
		learnerId: accountId,
		instituteId: institute.id,
		name,
		nameFolded: fold(name),
		serviceNumber,
		serviceNumberFolded: fold(serviceNumber),
		role,
		band: track.band,
		jurisdiction,
		gender,
		lessonsDone: 0,
		lessonsTotal: taken.reduce((sum, { lessons }) => sum + lessons.length, 0),
		modulesDone: 0,
		modulesTotal: taken.length,
		openFailures: 0,
		startedAt: null,
		lastActiveAt: null,
		completedAt: null,
		nextDueOn: null
	};
}

function partsOf<Item>(items: Item[], size: number): Item[][] {
	return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
		items.slice(index * size, (index + 1) * size)
	);
}
