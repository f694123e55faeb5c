import { dayOf } from '#lib/base/dates.ts';
import type { CycleView } from '#lib/learning/cycles.ts';
import type { WaiverLine } from '#lib/learning/waivers.ts';
import { findPerson } from '../../identity/index.ts';
import type { Context, SignedIn } from '../../platform/context.ts';
import { findAssignment, listWorkOf, type Assignment } from '../assignments/repository.ts';
import { viewCycle } from '../cycles/view-cycle.ts';
import { getCycle } from '../cycles/repository.ts';
import { openPerson } from './grant-waiver.ts';
import { listWaiversOf, type KeptWaiver } from './repository.ts';

/** What a person can be excused from, and what they were. */
export async function viewWaivers(
	ctx: SignedIn,
	code: string,
	personId: string
): Promise<{
	person: { id: string; name: string; serviceNumber: string };
	cycle: CycleView | null;
	open: Assignment[];
	waivers: WaiverLine[];
}> {
	const { accountId: id, name, serviceNumber, role, institute } = await openPerson(ctx, code, personId);
	const work = await listWorkOf(ctx.db.read, id);
	return {
		person: { id, name, serviceNumber },
		cycle: await viewCycle(ctx, { learnerId: id, role, path: institute.path }),
		open: work.filter(({ doneAt }) => doneAt === null),
		waivers: await listWaivers(ctx, id)
	};
}

/** Every waiver of a person, the newest first. Of anybody: ask first whether the actor may see this person. */
export async function listWaivers(ctx: Pick<Context, 'db' | 'clock'>, learnerId: string): Promise<WaiverLine[]> {
	const rows = await listWaiversOf(ctx.db.read, learnerId);
	return Promise.all(rows.map((row) => toLine(ctx, row)));
}

async function toLine({ db, clock }: Pick<Context, 'db' | 'clock'>, waiver: KeptWaiver): Promise<WaiverLine> {
	const { id, reason, untilOn, approvedAt, withdrawnAt } = waiver;
	const name = async (accountId: string | null) =>
		accountId ? ((await findPerson(db.read, accountId))?.name ?? '') : '';
	const assignment = waiver.assignmentId ? await findAssignment(db.read, waiver.assignmentId) : null;
	const cycle = waiver.cycleId ? await getCycle(db.read, waiver.cycleId) : null;
	return {
		id,
		subject: assignment
			? { kind: 'assignment', moduleIds: assignment.moduleIds, dueOn: assignment.dueOn }
			: { kind: 'cycle', cycle: cycle?.cycle ?? 1, endsOn: cycle?.endsOn ?? '' },
		reason,
		untilOn,
		approvedBy: await name(waiver.approvedBy),
		approvedOn: dayOf(approvedAt),
		withdrawnBy: await name(waiver.withdrawnBy),
		withdrawnOn: withdrawnAt && dayOf(withdrawnAt),
		isStanding: withdrawnAt === null && untilOn >= dayOf(clock.now())
	};
}
