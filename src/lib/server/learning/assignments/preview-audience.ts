import { cohortEditors, openDesk } from '../../institutes/index.ts';
import type { Audience } from '#lib/learning/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { countByRule, listFirstByRule, listFirstPeople, type Found } from '../people/repository.ts';
import { withinReach } from './open-work.ts';
import { instituteIdsOfRule, resolveAudience } from './resolve-audience.ts';

const SHOWN = 10;
export const EVERYBODY = { roles: [], bands: [], jurisdictions: [] };

export type AudiencePreview = {
	/** How many people it adds. */
	total: number;
	first: Pick<Found, 'accountId' | 'name' | 'serviceNumber'>[];
	isNobody: boolean;
	/** Everybody at and below the institute, and more than one. */
	isEverybody: boolean;
};

/** Whom an assignment would reach, before it is saved. Counts and reads ten names, however many there are. */
export async function previewAudience(ctx: SignedIn, code: string, audience: Audience): Promise<AudiencePreview> {
	const { institute } = await openDesk(ctx, code, cohortEditors);
	const db = ctx.db.read;
	const reached = await withinReach(ctx, institute, audience);
	const all = await countByRule(db, await instituteIdsOfRule(ctx, institute, undefined), EVERYBODY);
	if (reached.kind === 'rule') {
		const ids = await instituteIdsOfRule(ctx, institute, reached.unitId);
		const total = await countByRule(db, ids, reached);
		return say(total, all, await listFirstByRule(db, ids, reached, SHOWN));
	}
	const ids = await resolveAudience(ctx, institute, reached);
	return say(ids.length, all, await listFirstPeople(db, ids, SHOWN));
}

function say(total: number, all: number, first: Found[]): AudiencePreview {
	return {
		total,
		first: first.map(({ accountId, name, serviceNumber }) => ({ accountId, name, serviceNumber })),
		isNobody: total === 0,
		isEverybody: total > 1 && total === all
	};
}
