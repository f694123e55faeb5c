import { groupBy } from '#lib/base/group-by.ts';
import type { Catalogue } from '#lib/curriculum/types.ts';
import { getInstitute } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { listCompletionsOf } from '../repository.ts';
import { mapDue } from '../next-due.ts';
import { AT_ONCE, listStanding } from '../people/repository.ts';
import {
	findAssignment,
	listLiveAssignments,
	listLiveIds,
	listPresentIds,
	mapDone,
	removePeople,
	upsertPeople,
	type Assignment
} from './repository.ts';
import { restand } from '../refresh-summary.ts';
import { mapSummaries } from '../summaries/repository.ts';
import { saveStandings } from '../summaries/save-summaries.ts';
import { resolveAudience } from './resolve-audience.ts';
import { changesOf, isWorkDone } from './rules.ts';

/**
 * Makes the people of an assignment those whom it reaches now. In batches, each whole in itself: killed half-way, the
 * next call does what is left; called twice, the second changes nothing.
 */
export async function applyAssignment(
	ctx: Context,
	assignmentId: string,
	progress: Progress = unwatched
): Promise<{ added: string[]; removed: string[] }> {
	const assignment = await findAssignment(ctx.db.read, assignmentId);
	if (!assignment || assignment.withdrawnAt) return { added: [], removed: [] };
	const institute = await getInstitute(ctx, assignment.instituteId);
	const wanted = await resolveAudience(ctx, institute, assignment.audience);
	const { add, remove } = changesOf(await listPresentIds(ctx.db.read, assignmentId), wanted);
	let done = 0;
	const step = (ids: string[]) => progress((done += ids.length), add.length + remove.length);
	for (const ids of batches(add)) {
		await unitOfWork(ctx, (unit) => addPeople(unit, ctx, assignment, ids));
		await step(ids);
	}
	for (const ids of batches(remove)) {
		await unitOfWork(ctx, async (unit) => {
			await removePeople(unit, assignmentId, ids);
			await refreshNextDue(unit, ids);
		});
		await step(ids);
	}
	return { added: add, removed: remove };
}

/** What was done before it was assigned counts as done. */
export async function addPeople(
	unit: Unit,
	{ catalogue }: Pick<Context, 'catalogue'>,
	{ id, moduleIds }: Assignment,
	learnerIds: string[]
): Promise<void> {
	await upsertPeople(unit, id, await judgeWork(unit, catalogue, moduleIds, learnerIds));
	await refreshNextDue(unit, learnerIds);
}

/** Other work was chosen: whoever has done that is done, since now; whoever was done before and still is stays so. */
async function judgeAgain(
	unit: Unit,
	{ catalogue }: Pick<Context, 'catalogue'>,
	{ id, moduleIds }: Assignment,
	learnerIds: string[]
): Promise<void> {
	const before = await mapDone(unit, id, learnerIds);
	const now = await judgeWork(unit, catalogue, moduleIds, [...before.keys()]);
	const differing = now.filter(({ learnerId, doneAt }) => (before.get(learnerId) === null) !== (doneAt === null));
	await upsertPeople(unit, id, differing);
}

async function judgeWork(unit: Unit, catalogue: Catalogue, moduleIds: string[], learnerIds: string[]) {
	const standing = await listStanding(unit, learnerIds);
	const completions = moduleIds.length > 0 ? await listCompletionsOf(unit, learnerIds, moduleIds) : [];
	const completionsOf = groupBy(completions, ({ learnerId }) => learnerId);
	return standing.map(({ learnerId, role, jurisdiction, completedAt }) => {
		const own = completionsOf.get(learnerId) ?? [];
		const facts = { role, jurisdiction, isTrackDone: completedAt !== null, completions: own };
		return { learnerId, doneAt: isWorkDone(catalogue, moduleIds, facts) ? unit.at : null };
	});
}

/** Writes the nearest due day into the summaries of these people. */
export async function refreshNextDue(unit: Unit, learnerIds: string[]): Promise<void> {
	const due = await mapDue(unit, learnerIds);
	const summaries = [...(await mapSummaries(unit, learnerIds)).values()];
	const changed = summaries.filter(({ learnerId, nextDueOn, waivedDays }) => {
		const now = due.get(learnerId)!;
		return nextDueOn !== now.nextDueOn || waivedDays !== now.waivedDays;
	});
	await saveStandings(
		unit,
		changed.map((before) => ({ before, after: restand(unit, { ...before, ...due.get(before.learnerId)! }) }))
	);
}

/** The same for everybody whom an assignment reaches and reached before. */
async function refreshDueOfOthers(
	ctx: Context,
	assignment: Assignment,
	{ added, isOtherWork }: { added: readonly string[]; isOtherWork: boolean },
	progress: Progress
): Promise<void> {
	const isNew = new Set(added);
	const present = (await listPresentIds(ctx.db.read, assignment.id)).filter((id) => !isNew.has(id));
	let done = 0;
	for (const ids of batches(present)) {
		await unitOfWork(ctx, async (unit) => {
			if (isOtherWork) await judgeAgain(unit, ctx, assignment, ids);
			await refreshNextDue(unit, ids);
		});
		await progress((done += ids.length), present.length);
	}
}

/** An assignment was made or withdrawn; or its people, its days or (`work`) what it asks were changed. */
export async function hearAssignmentChanged(
	ctx: Context,
	{ assignmentId, work }: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	const { added } = await applyAssignment(ctx, assignmentId!, progress);
	const assignment = await findAssignment(ctx.db.read, assignmentId!);
	if (assignment) await refreshDueOfOthers(ctx, assignment, { added, isOtherWork: work === 'other' }, progress);
}

/** Every day: whoever a rule reaches by now, however that came about. */
export async function reapplyAssignments(
	ctx: Context,
	_payload: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	const ids = await listLiveIds(ctx.db.read);
	for (const [index, id] of ids.entries()) {
		await applyAssignment(ctx, id);
		await progress(index + 1, ids.length);
	}
}

/** Somebody joined or left a cohort. */
export async function hearCohortChanged(
	ctx: Context,
	{ cohortId, instituteId }: Record<string, string>
): Promise<void> {
	const live = await listLiveAssignments(ctx.db.read, [instituteId!]);
	const hit = live.filter(({ audience }) => audience.kind === 'cohort' && audience.cohortId === cohortId);
	for (const { id } of hit) await applyAssignment(ctx, id);
}

function batches<Item>(items: Item[]): Item[][] {
	return Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, index) =>
		items.slice(index * AT_ONCE, (index + 1) * AT_ONCE)
	);
}
