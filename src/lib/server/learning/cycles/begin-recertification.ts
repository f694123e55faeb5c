import { dayOf } from '#lib/base/dates.ts';
import { refuse, type Result } from '#lib/base/result.ts';
import { findRest, startRecertification, type StartRefusal } from '../../assessment/index.ts';
import { getTrack } from '../../curriculum/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { listModuleCompletions } from '../repository.ts';
import { completedModules } from './completed-day.ts';
import { findLatestCycle } from './repository.ts';
import { renewalOpensOn } from './rules.ts';

export type RenewRefusal = StartRefusal | 'no-cycle' | 'not-open';

/**
 * Starts the recertification of one's track, or goes on with the open one: questions from every module that one has
 * completed, whatever has been rewritten since. Modules that joined the track later are the next steps of the track.
 */
export async function beginRecertification(ctx: SignedIn): Promise<Result<string, RenewRefusal>> {
	const { accountId, role, jurisdiction } = ctx.actor;
	const cycle = await findLatestCycle(ctx.db.read, accountId, role);
	if (!cycle) return refuse('no-cycle');
	if (dayOf(ctx.clock.now()) < renewalOpensOn(cycle.endsOn)) return refuse('not-open');
	const track = getTrack(ctx.catalogue, role);
	const completions = await listModuleCompletions(ctx.db.read, accountId);
	const done = completedModules(ctx.catalogue, track, completions, jurisdiction);
	const moduleIds = done.filter(({ completedAt }) => completedAt !== null).map(({ moduleId }) => moduleId);
	return startRecertification(ctx, { track, moduleIds, cycle: cycle.cycle + 1, since: cycle.openedAt });
}

/** When the next try may begin: now (null), or after a rest. */
export async function restOfRecertification(ctx: SignedIn): Promise<Date | null> {
	const { accountId, role } = ctx.actor;
	const { id } = getTrack(ctx.catalogue, role);
	return findRest(ctx.db.read, accountId, id, ctx.clock.now());
}
