import { dayOf } from '#lib/base/dates.ts';
import type { DueWork } from '#lib/learning/types.ts';
import { findPerson } from '../../identity/index.ts';
import { getInstitute } from '../../institutes/index.ts';
import type { Actor, Context } from '../../platform/context.ts';
import { listStandingWaivers } from '../waivers/repository.ts';
import { sayWhy } from './describe-audience.ts';
import { listWorkOf, mapLastReminders } from './repository.ts';

type Asking = Pick<Context, 'db' | 'clock' | 'catalogue' | 'language'> & { actor: Pick<Actor, 'accountId'> };

/** What was assigned to a person and has begun: the open work, nearest day first, and every module that was chosen for them, also where it is done. */
export async function listDueWork(ctx: Asking): Promise<{ due: DueWork[]; chosen: string[] }> {
	const db = ctx.db.read;
	const today = dayOf(ctx.clock.now());
	const begun = (await listWorkOf(db, ctx.actor.accountId)).filter(({ startsOn }) => startsOn <= today);
	const chosen = begun.flatMap(({ moduleIds }) => moduleIds);
	const open = begun.filter(({ doneAt }) => doneAt === null);
	if (open.length === 0) return { due: [], chosen };
	const reminded = await mapLastReminders(
		db,
		open.map(({ id }) => id)
	);
	const waivers = (await listStandingWaivers(db, [ctx.actor.accountId])).filter(({ untilOn }) => untilOn >= today);
	const excuseOf = async (assignmentId: string) => {
		const waiver = waivers.filter((each) => each.assignmentId === assignmentId).at(-1);
		if (!waiver) return null;
		const { untilOn: until, approvedBy, reason } = waiver;
		return { until, by: (await findPerson(db, approvedBy))?.name ?? '', reason };
	};
	const due = open.map(async ({ id, moduleIds, dueOn, instituteId, createdBy, audience }) => ({
		assignmentId: id,
		moduleIds,
		dueOn,
		instituteName: (await getInstitute(ctx, instituteId)).name,
		assignedBy: (await findPerson(db, createdBy))?.name ?? '',
		why: await sayWhy(ctx, { audience, instituteId }),
		waived: await excuseOf(id),
		remindedOn: reminded.get(id) ?? null
	}));
	return { due: await Promise.all(due), chosen };
}
