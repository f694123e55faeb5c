import { dayOf } from '#lib/base/dates.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { restand } from '../refresh-summary.ts';
import { listDueForRoll, mapSummaries } from './repository.ts';
import { saveStandings } from './save-summaries.ts';

const AT_ONCE = 400;

/**
 * The day has changed: whoever is overdue, inactive and so on since midnight is so in lists and counters. In batches,
 * each whole in itself; killed half-way, or run twice, or on two processes, the next call does what is left. Answers
 * with how many people it changed.
 */
export async function rollStandings(ctx: Context, progress: Progress = unwatched): Promise<number> {
	let rolled = 0;
	for (;;) {
		const today = dayOf(ctx.clock.now());
		const count = await unitOfWork(ctx, async (unit) => {
			const due = await mapSummaries(unit, await listDueForRoll(unit, today, AT_ONCE));
			await saveStandings(
				unit,
				[...due.values()].map((before) => ({ before, after: restand(unit, before) }))
			);
			return due.size;
		});
		if (count === 0) return rolled;
		rolled += count;
		await progress(rolled, rolled);
	}
}
