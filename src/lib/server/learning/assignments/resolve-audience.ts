import type { Institute } from '#lib/institutes/types.ts';
import type { Audience } from '#lib/learning/types.ts';
import { getInstitute, listCohortLearners, listInstituteIdsWithin, listServingWithin } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { countByRule, listIdsByRule } from '../people/repository.ts';

type Asking = Pick<Context, 'db'>;

/** Everybody whom an assignment of the institute reaches now. */
export async function resolveAudience(ctx: Asking, institute: Institute, audience: Audience): Promise<string[]> {
	const db = ctx.db.read;
	if (audience.kind === 'rule')
		return listIdsByRule(db, await instituteIdsOfRule(ctx, institute, audience.unitId), audience);
	const named = audience.kind === 'cohort' ? await listCohortLearners(db, audience.cohortId) : audience.accountIds;
	return listServingWithin(db, named, institute.path);
}

/** How many that are, without reading all of them where a rule says it. */
export async function countAudience(ctx: Asking, institute: Institute, audience: Audience): Promise<number> {
	if (audience.kind !== 'rule') return (await resolveAudience(ctx, institute, audience)).length;
	return countByRule(ctx.db.read, await instituteIdsOfRule(ctx, institute, audience.unitId), audience);
}

/** The nodes in which a rule looks: the institute or a unit of it, and what lies below. */
export async function instituteIdsOfRule(
	ctx: Asking,
	institute: Institute,
	unitId: string | undefined
): Promise<string[]> {
	const within = await listInstituteIdsWithin(ctx.db.read, institute.path);
	if (!unitId) return within;
	if (!within.includes(unitId)) return [];
	return listInstituteIdsWithin(ctx.db.read, (await getInstitute(ctx, unitId)).path);
}
