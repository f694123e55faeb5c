import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Track } from '#lib/curriculum/types.ts';
import { findModuleById, itemsFor, listChangedSince } from '../curriculum/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { decideStart, type StartRefusal } from './decide-start.ts';
import { drawRecertification } from './draw-recertification.ts';
import { passItemsFor } from './grade-attempt.ts';
import { findOpenAttempt, insertAttempt, listGradedAttempts, listRecentItemIds } from './repository.ts';
import { newItem } from './start-attempt.ts';

type Start = {
	track: Track;
	/** Modules of the track to ask about. */
	moduleIds: string[];
	/** The cycle that it leads to. */
	cycle: number;
	/** When the present cycle was opened: law that changed after it is asked about besides. */
	since: Date;
};

/** Begins the quiz over a whole track, or goes on with the one that is open. Returns the attempt's id. */
export async function startRecertification(
	ctx: SignedIn,
	{ track, moduleIds, cycle, since }: Start
): Promise<Result<string, StartRefusal>> {
	const { accountId: learnerId, jurisdiction } = ctx.actor;
	const banks = track.modules.flatMap(({ moduleId, scope }) => {
		const module = moduleIds.includes(moduleId) ? findModuleById(ctx.catalogue, moduleId) : null;
		const bank = module ? itemsFor(module, scope, jurisdiction) : [];
		return bank.length > 0 ? [bank] : [];
	});
	const [graded, recent, changed] = await Promise.all([
		listGradedAttempts(ctx.db.read, learnerId, track.id),
		listRecentItemIds(ctx.db.read, learnerId, track.id, 2),
		listChangedSince(ctx, since)
	]);
	return unitOfWork(ctx, async (unit) => {
		const about = { moduleId: track.id, scope: 'track', jurisdiction, cycle } as const;
		const open = await findOpenAttempt(unit, learnerId, about);
		if (open) return success(open.id);
		const gradedAt = graded.map((attempt) => attempt.gradedAt!);
		const decision = decideStart({ gradedAt, now: unit.at, bankSize: banks.flat().length });
		if (!decision.ok) return refuse(decision.reason);

		const facts = { banks, changed: new Set(changed), recent: new Set(recent), chance: ctx.chance };
		const items = drawRecertification(facts);
		const id = uuidv7(unit.at);
		await insertAttempt(
			unit,
			{
				id,
				kind: 'recertification',
				learnerId,
				...about,
				passItems: passItemsFor(track.passMarkPercent, items.length),
				itemCount: items.length,
				startedAt: unit.at
			},
			items.map((item, index) => newItem(ctx, id, index + 1, item, null))
		);
		return success(id);
	});
}
