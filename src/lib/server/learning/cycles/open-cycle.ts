import { dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { findAttempt, findPracticeNeed } from '../../assessment/index.ts';
import { getTrack } from '../../curriculum/index.ts';
import { findLearner, type Learner } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { emit, unitOfWork, type Unit } from '../../platform/unit-of-work.ts';
import { refreshSummary } from '../refresh-summary.ts';
import { findSummary, getModuleCompletion, listModuleCompletions } from '../repository.ts';
import { completedModules, dayOfTrack } from './completed-day.ts';
import { findLatestCycle, insertCycleOnce, markRenewalOpened, type Cycle } from './repository.ts';
import { endOfCycle, laterOf } from './rules.ts';
import { readCompliance } from './settings.ts';

/** Opens the first cycle of a learner whose track has just become complete. True where it is new. */
export async function openFirstCycle(ctx: Context, learner: Learner): Promise<boolean> {
	const { accountId: learnerId, role, jurisdiction } = learner;
	const track = getTrack(ctx.catalogue, role);
	return unitOfWork(ctx, async (unit) => {
		if (await findLatestCycle(unit, learnerId, role)) return false;
		const completions = await listModuleCompletions(unit, learnerId);
		const day = dayOfTrack(completedModules(ctx.catalogue, track, completions, jurisdiction));
		const practice = await findPracticeNeed(unit, ctx.catalogue, track, learnerId);
		if (day === null || !practice.isMet) return false;
		// A practice talk may have been the last step: the summary knows when everything was there.
		const isPractised = practice.count > 0 || practice.required.length > 0;
		const completedAt = isPractised ? (await findSummary(unit, learnerId))?.completedAt : null;
		const startsOn = laterOf(day, completedAt ? dayOf(completedAt) : null);
		return insertCycle(unit, learner, { cycle: 1, startsOn, attemptId: null, months: track.validityMonths });
	});
}

/** A module was completed: it may have been the last one of the track. */
export async function hearModuleCompleted(ctx: Context, payload: Record<string, string>): Promise<void> {
	const { learnerId } = await getModuleCompletion(ctx.db.read, payload.completionId!);
	const learner = await findLearner(ctx.db.read, learnerId);
	if (learner) await openFirstCycle(ctx, learner);
}

/** Somebody was posted, so that what they completed before may be all that the new track asks; or finished a practice talk. */
export async function openCycleOf(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId ?? payload.accountId ?? '');
	if (learner) await openFirstCycle(ctx, learner);
}

/** A recertification was passed: the next cycle begins today. The one before stays as it is. */
export async function hearRecertified(ctx: Context, payload: Record<string, string>): Promise<void> {
	const attempt = await findAttempt(ctx.db.read, payload.attemptId!);
	const learner = await findLearner(ctx.db.read, payload.learnerId!);
	const track = ctx.catalogue.tracks.find(({ id }) => id === attempt?.moduleId);
	if (!attempt || attempt.kind !== 'recertification' || !attempt.isPassed || !learner || !track) return;
	const { id: attemptId, cycle, gradedAt } = attempt;
	await unitOfWork(ctx, async (unit) => {
		const before = await findLatestCycle(unit, learner.accountId, track.role);
		if (!before || before.cycle >= cycle) return;
		await markRenewalOpened(unit, [before.id]);
		const startsOn = dayOf(gradedAt ?? unit.at);
		const given = { cycle, startsOn, attemptId, months: track.validityMonths };
		await insertCycle(unit, { ...learner, role: track.role }, given);
		await refreshSummary(unit, ctx, learner);
	});
}

type NewCycle = Pick<Cycle, 'cycle' | 'startsOn' | 'attemptId'> & { months: number };

async function insertCycle(
	unit: Unit,
	{ accountId: learnerId, role, institute }: Pick<Learner, 'accountId' | 'role' | 'institute'>,
	{ months, ...given }: NewCycle
): Promise<boolean> {
	const { calendar } = (await readCompliance(unit))(institute.path);
	const id = uuidv7(unit.at);
	const endsOn = endOfCycle(calendar, given.startsOn, months);
	const times = { openedAt: unit.at, renewalOpenedAt: null };
	const isNew = await insertCycleOnce(unit, { id, learnerId, role, endsOn, ...given, ...times });
	if (isNew) await emit(unit, 'cycle.opened', { cycleId: id });
	return isNew;
}
