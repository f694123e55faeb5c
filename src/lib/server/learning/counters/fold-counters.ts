import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { addUp } from './add-up.ts';
import { addToCounters, deleteChanges, listChanges, listInstitutesWithChanges } from './repository.ts';

const AT_ONCE = 2_000;

/** Folds what waits into the counters, for every institute. What boards say is the same before, between and after. */
export async function foldCounters(ctx: Context, progress: Progress = unwatched): Promise<void> {
	const ids = await listInstitutesWithChanges(ctx.db.read);
	for (const [index, id] of ids.entries()) {
		await foldInstitute(ctx, id);
		await progress(index + 1, ids.length);
	}
}

/** Many changes have gathered at an institute. */
export async function hearCountersGrown(ctx: Context, { instituteId }: Record<string, string>): Promise<void> {
	await foldInstitute(ctx, instituteId!);
}

/** In batches, each whole in itself: killed half-way, the next call does the rest. */
async function foldInstitute(ctx: Context, instituteId: string): Promise<void> {
	for (;;) {
		const folded = await unitOfWork(ctx, async (unit) => {
			const changes = await listChanges(unit, instituteId, AT_ONCE);
			await addToCounters(
				unit,
				addUp(
					changes.map(({ instituteId, kind, key, role, jurisdiction, gender, amount }) => ({
						instituteId,
						kind,
						key,
						role,
						jurisdiction,
						gender,
						amount
					}))
				)
			);
			await deleteChanges(
				unit,
				changes.map(({ id }) => id)
			);
			return changes.length;
		});
		if (folded < AT_ONCE) return;
	}
}
