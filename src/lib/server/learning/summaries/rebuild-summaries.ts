import { listLearners } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { deleteCounters } from '../counters/repository.ts';
import { refreshSummaries } from '../refresh-summary.ts';
import { forgetShapes, listOfOtherShape, mapSummaries } from './repository.ts';
import { saveSummaries } from './save-summaries.ts';
import { summaryShape } from './shape.ts';

const AT_ONCE = 200;

/** Says which certificates people hold; credentials, which knows, stands above. */
export type CertificateDaysOf = (db: Reader, learnerIds: string[]) => Promise<Map<string, string>>;

/**
 * Makes every summary anew that other rules or another curriculum made: after an update of the program, or of the
 * lessons. In batches, each whole in itself; killed half-way, the next call does what is left, and nobody is counted
 * twice. Answers with how many people it looked at.
 */
export async function rebuildSummaries(
	ctx: Context,
	certificateDaysOf: CertificateDaysOf,
	progress: Progress = unwatched
): Promise<number> {
	const shape = summaryShape(ctx.catalogue);
	let rebuilt = 0;
	for (;;) {
		const count = await unitOfWork(ctx, async (unit) => {
			const ids = await listOfOtherShape(unit, shape, AT_ONCE);
			if (ids.length === 0) return 0;
			const learners = await listLearners(unit, ids);
			await refreshSummaries(unit, ctx, learners, { certificateDays: await certificateDaysOf(unit, ids) });
			const serving = new Set(learners.map(({ accountId }) => accountId));
			const gone = await mapSummaries(
				unit,
				ids.filter((id) => !serving.has(id))
			);
			await saveSummaries(
				unit,
				[...gone.values()].map((before) => ({ before, after: null }))
			);
			return ids.length;
		});
		if (count === 0) return rebuilt;
		rebuilt += count;
		await progress(rebuilt, rebuilt);
	}
}

/** Forgets all counters: `rebuildSummaries` then counts everybody again. For an operator who mistrusts a number. */
export async function forgetCounters(ctx: Context): Promise<void> {
	await unitOfWork(ctx, async (unit) => {
		await deleteCounters(unit);
		await forgetShapes(unit);
	});
}
