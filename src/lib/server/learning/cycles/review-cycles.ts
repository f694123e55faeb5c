import { addDays, dayOf } from '#lib/base/dates.ts';
import { dueWindows } from '#lib/learning/cycles.ts';
import { findLearner, getInstitute, listInstituteIdsWithin } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { refreshNextDue } from '../assignments/apply-assignment.ts';
import { openFirstCycle } from './open-cycle.ts';
import { listRenewing, listUnopened, listWithoutCycle, markRenewalOpened } from './repository.ts';

const AT_ONCE = 250;

/**
 * What a new day brings, to be run daily and at any other time: opens the first cycle of whoever finished a track while
 * nobody looked, and the recertification of whoever has ninety days left. Each batch is whole in itself; killed
 * half-way, the next run does what is left; run twice, the second changes nothing.
 */
export async function reviewCycles(ctx: Context): Promise<{ cycles: number; renewals: number }> {
	return { cycles: await openMissing(ctx), renewals: await openRenewals(ctx) };
}

async function openMissing(ctx: Context): Promise<number> {
	let opened = 0;
	for (let after = ''; ;) {
		const ids = await listWithoutCycle(ctx.db.read, after, AT_ONCE);
		for (const id of ids) {
			const learner = await findLearner(ctx.db.read, id);
			if (learner && (await openFirstCycle(ctx, learner))) opened++;
		}
		if (ids.length < AT_ONCE) return opened;
		after = ids.at(-1)!;
	}
}

async function openRenewals(ctx: Context): Promise<number> {
	const endsBy = addDays(dayOf(ctx.clock.now()), dueWindows[0]);
	let opened = 0;
	for (;;) {
		const cycles = await listUnopened(ctx.db.read, endsBy, AT_ONCE);
		if (cycles.length === 0) return opened;
		await unitOfWork(ctx, async (unit) => {
			await markRenewalOpened(
				unit,
				cycles.map(({ id }) => id)
			);
			await refreshNextDue(unit, [...new Set(cycles.map(({ learnerId }) => learnerId))]);
		});
		opened += cycles.length;
	}
}

/** An institute decided anew about grace: the days of whoever renews at or below it are worked out again. */
export async function hearComplianceChanged(ctx: Context, payload: Record<string, string>): Promise<void> {
	const { path } = await getInstitute(ctx, payload.instituteId!);
	const instituteIds = await listInstituteIdsWithin(ctx.db.read, path);
	for (let after = ''; ;) {
		const ids = await listRenewing(ctx.db.read, instituteIds, after, AT_ONCE);
		if (ids.length > 0) await unitOfWork(ctx, (unit) => refreshNextDue(unit, ids));
		if (ids.length < AT_ONCE) return;
		after = ids.at(-1)!;
	}
}
