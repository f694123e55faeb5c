import type { Context } from '../../platform/context.ts';
import { emit, unitOfWork } from '../../platform/unit-of-work.ts';
import { getById } from '../repository.ts';
import { endMembership, listCohortsOf, listMembers, listServingWithin, type Cohort } from './repository.ts';

/** A node was hung elsewhere: its people leave the cohorts of the nodes that it hung below until now. */
export async function leaveCohortsAfterMove(ctx: Context, { from }: Record<string, string>): Promise<void> {
	for (const id of await listUpwards(ctx, from ?? '')) {
		const { path } = await getById(ctx.db.read, id);
		for (const cohort of await listCohortsOf(ctx.db.read, id)) await dropFarMembers(ctx, cohort, path);
	}
}

/** A node and those above it, from the root down; none for no node. */
export async function listUpwards({ db }: Pick<Context, 'db'>, instituteId: string): Promise<string[]> {
	return instituteId === '' ? [] : (await getById(db.read, instituteId)).path.split('/').filter(Boolean);
}

async function dropFarMembers(ctx: Context, { id, instituteId }: Cohort, path: string): Promise<void> {
	const members = (await listMembers(ctx.db.read, id, 'learner')).map(({ accountId }) => accountId);
	const near = new Set(await listServingWithin(ctx.db.read, members, path));
	const far = members.filter((accountId) => !near.has(accountId));
	if (far.length === 0) return;
	await unitOfWork(ctx, async (unit) => {
		for (const accountId of far) await endMembership(unit, id, accountId, 'learner');
		await emit(unit, 'cohort.changed', { cohortId: id, instituteId });
	});
}
