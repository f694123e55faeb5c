import type { Track } from '#lib/curriculum/types.ts';
import { findPracticeNeed } from '../assessment/index.ts';
import { findModuleById, getTrack, isScopeWithin } from '../curriculum/index.ts';
import { findLearner, type Learner } from '../institutes/index.ts';
import { completedModules, getCycle, listModuleCompletions, type Cycle } from '../learning/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { coversTrack } from './covers-track.ts';
import { issue, moduleAward, trackAward } from './issue.ts';
import { listCertificates, type Certificate } from './repository.ts';

/**
 * A cycle was opened by a recertification: the certificates that it renews, each until the end of the cycle. Those of
 * earlier cycles stay, and are superseded. However often this is called.
 */
export async function renewCertificates(ctx: Context, payload: Record<string, string>): Promise<void> {
	const cycle = await getCycle(ctx.db.read, payload.cycleId!);
	const learner = await findLearner(ctx.db.read, cycle.learnerId);
	if (!learner || cycle.cycle === 1) return;
	const track = getTrack(ctx.catalogue, cycle.role);
	await unitOfWork(ctx, async (unit) => {
		const held = await listCertificates(unit, learner.accountId);
		const completions = await listModuleCompletions(unit, learner.accountId);
		const done = completedModules(ctx.catalogue, track, completions, learner.jurisdiction)
			.filter(({ completedAt }) => completedAt !== null)
			.map(({ moduleId }) => moduleId);
		for (const moduleId of done) await renewModule(unit, ctx, { learner, track, cycle, held }, moduleId);
		const isHeld = held.some(({ subjectId }) => subjectId === track.id);
		if (!isHeld && !coversTrack(ctx.catalogue, track, completions, learner.jurisdiction)) return;
		if (!isHeld && !(await findPracticeNeed(unit, ctx.catalogue, track, learner.accountId)).isMet) return;
		const { jurisdiction } = learner;
		const given = { jurisdiction, cycle: cycle.cycle, expiresOn: cycle.endsOn };
		await issue(unit, ctx, learner, track, trackAward(ctx, track, done, given));
	});
}

type Renewal = { learner: Learner; track: Track; cycle: Cycle; held: Certificate[] };

/** The next certificate of a module, where the one that is held would end before the cycle does. */
async function renewModule(
	unit: Unit,
	ctx: Context,
	{ learner, track, cycle, held }: Renewal,
	moduleId: string
): Promise<void> {
	const module = findModuleById(ctx.catalogue, moduleId);
	const wanted = track.modules.find((taken) => taken.moduleId === moduleId);
	const last = held.find(
		({ subjectId, scope, jurisdiction }) =>
			subjectId === moduleId &&
			scope !== 'track' &&
			isScopeWithin(wanted!.scope, scope) &&
			(jurisdiction === 'any' || jurisdiction === learner.jurisdiction)
	);
	if (!module || !last || last.expiresOn >= cycle.endsOn) return;
	const { scope, jurisdiction } = last;
	const number = Math.max(last.cycle + 1, cycle.cycle);
	const given = { scope, jurisdiction, role: track.role, cycle: number, expiresOn: cycle.endsOn };
	await issue(unit, ctx, learner, track, moduleAward(module, given));
}
