import { dayOf } from '#lib/base/dates.ts';
import type { Track } from '#lib/curriculum/types.ts';
import { findPracticeNeed } from '../assessment/index.ts';
import { getTrack } from '../curriculum/index.ts';
import { findLearner, type Learner } from '../institutes/index.ts';
import {
	endOfCycle,
	getModuleCompletion,
	listCyclesOf,
	listModuleCompletions,
	readCompliance
} from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { coversTrack } from './covers-track.ts';
import { issue, moduleAward, trackAward } from './issue.ts';

/** A module was completed: its certificate, and the track's where that was the last one missing. However often this is called. */
export async function issueCertificates(ctx: Context, payload: Record<string, string>): Promise<void> {
	const completion = await getModuleCompletion(ctx.db.read, payload.completionId!);
	const learner = await findLearner(ctx.db.read, completion.learnerId);
	const module = ctx.catalogue.modules.find(({ id }) => id === completion.moduleId);
	if (!learner || !module) return;
	const track = getTrack(ctx.catalogue, learner.role);

	await unitOfWork(ctx, async (unit) => {
		const { calendar } = (await readCompliance(unit))(learner.institute.path);
		// As it was when the module was completed, so that news that arrives twice says the same twice.
		const then = (await listOwnCycles(unit, learner)).find(({ openedAt }) => openedAt <= completion.completedAt);
		const award = moduleAward(module, {
			scope: completion.scope,
			jurisdiction: completion.jurisdiction,
			role: learner.role,
			cycle: then?.cycle ?? 1,
			expiresOn: endOfCycle(calendar, dayOf(unit.at), track.validityMonths)
		});
		await issue(unit, ctx, learner, track, award);
		await issueTrack(unit, ctx, learner, track);
	});
}

/** A practice talk was finished: the certificate of the track may have waited for it. */
export async function issueAfterPractice(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId!);
	if (!learner) return;
	await unitOfWork(ctx, (unit) => issueTrack(unit, ctx, learner, getTrack(ctx.catalogue, learner.role)));
}

/** Until the end of the present cycle; where that has lapsed, its renewal brings the certificate. */
async function issueTrack(unit: Unit, ctx: Context, learner: Learner, track: Track): Promise<void> {
	const { jurisdiction } = learner;
	const [current] = await listOwnCycles(unit, learner);
	if (!current || current.endsOn < dayOf(unit.at)) return;
	const completions = await listModuleCompletions(unit, learner.accountId);
	if (!coversTrack(ctx.catalogue, track, completions, jurisdiction)) return;
	const practice = await findPracticeNeed(unit, ctx.catalogue, track, learner.accountId);
	if (!practice.isMet) return;
	const moduleIds = track.modules.map(({ moduleId }) => moduleId);
	const given = { jurisdiction, cycle: current.cycle, expiresOn: current.endsOn };
	await issue(unit, ctx, learner, track, trackAward(ctx, track, moduleIds, given));
}

/** Of the track of the present role, the newest first. */
async function listOwnCycles(unit: Unit, { accountId, role }: Learner) {
	return (await listCyclesOf(unit, [accountId])).filter((cycle) => cycle.role === role);
}
