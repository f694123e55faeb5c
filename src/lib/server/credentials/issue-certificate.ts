import { dayOf } from '#lib/base/dates.ts';
import { getTrack } from '../curriculum/index.ts';
import { findLearner } from '../institutes/index.ts';
import {
	endOfCycle,
	getModuleCompletion,
	listCyclesOf,
	listModuleCompletions,
	readCompliance
} from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { coversTrack } from './covers-track.ts';
import { issue, moduleAward, trackAward } from './issue.ts';

/** A module was completed: its certificate, and the track's where that was the last one missing. However often this is called. */
export async function issueCertificates(ctx: Context, payload: Record<string, string>): Promise<void> {
	const completion = await getModuleCompletion(ctx.db.read, payload.completionId!);
	const learner = await findLearner(ctx.db.read, completion.learnerId);
	const module = ctx.catalogue.modules.find(({ id }) => id === completion.moduleId);
	if (!learner || !module) return;
	const { role, jurisdiction } = learner;
	const track = getTrack(ctx.catalogue, role);

	await unitOfWork(ctx, async (unit) => {
		const today = dayOf(unit.at);
		const { calendar } = (await readCompliance(unit))(learner.institute.path);
		const cycles = (await listCyclesOf(unit, [learner.accountId])).filter((cycle) => cycle.role === role);
		// As it was when the module was completed, so that news that arrives twice says the same twice.
		const then = cycles.find(({ openedAt }) => openedAt <= completion.completedAt);
		await issue(
			unit,
			ctx,
			learner,
			track,
			moduleAward(module, {
				scope: completion.scope,
				jurisdiction: completion.jurisdiction,
				role,
				cycle: then?.cycle ?? 1,
				expiresOn: endOfCycle(calendar, today, track.validityMonths)
			})
		);
		const completions = await listModuleCompletions(unit, learner.accountId);
		const [current] = cycles;
		if (!current || current.endsOn < today || !coversTrack(ctx.catalogue, track, completions, jurisdiction)) return;
		const moduleIds = track.modules.map(({ moduleId }) => moduleId);
		const { cycle, endsOn: expiresOn } = current;
		await issue(unit, ctx, learner, track, trackAward(ctx, track, moduleIds, { jurisdiction, cycle, expiresOn }));
	});
}
