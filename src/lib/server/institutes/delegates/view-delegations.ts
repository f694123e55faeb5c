import { dayOf } from '#lib/base/dates.ts';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { listPeople } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { listLearners } from '../find-learners.ts';
import { findDelegation, listDelegations, type GrantRow } from './repository.ts';

type Place = Pick<Institute, 'id' | 'path'>;
export type Delegation = {
	id: string;
	accountId: string;
	name: string;
	serviceNumber: string;
	by: string;
	grantedAt: Date;
	untilOn: string;
	endedAt: Date | null;
	endedBy: string | null;
	/** They serve elsewhere now: their sight rests, and would be back with them (find-actor). */
	isAway: boolean;
	isLive: boolean;
};

/** Who may look at this node as somebody's delegate, and who could before. */
export async function viewDelegations(ctx: SignedIn, institute: Place): Promise<Delegation[]> {
	return describe(ctx, institute, await listDelegations(ctx.db.read, institute.id));
}

/** The sight of this node that one person has now. */
export async function viewDelegation(ctx: SignedIn, institute: Place, accountId: string): Promise<Delegation | null> {
	const today = dayOf(ctx.clock.now());
	const row = await findDelegation(ctx.db.read, { instituteId: institute.id, accountId, today });
	return row ? (await describe(ctx, institute, [row]))[0]! : null;
}

async function describe({ db, clock }: SignedIn, { path }: Place, rows: GrantRow[]): Promise<Delegation[]> {
	const ids = rows.flatMap(({ accountId, grantedBy, endedBy }) => [accountId, grantedBy, endedBy]);
	const people = await listPeople(db.read, [...new Set(ids.filter((id) => id !== null))]);
	const byId = new Map(people.map((person) => [person.accountId, person]));
	const serving = await listLearners(db.read, [...new Set(rows.map(({ accountId }) => accountId))]);
	const here = new Set(
		serving.filter(({ institute }) => isAtOrBelow(institute.path, path)).map(({ accountId }) => accountId)
	);
	const today = dayOf(clock.now());
	return rows.map(({ id, accountId, grantedAt, grantedBy, untilOn, endedAt, endedBy }) => ({
		id,
		accountId,
		name: byId.get(accountId)?.name ?? '',
		serviceNumber: byId.get(accountId)?.serviceNumber ?? '',
		by: byId.get(grantedBy ?? '')?.name ?? '',
		grantedAt,
		untilOn: untilOn ?? today,
		endedAt,
		endedBy: byId.get(endedBy ?? '')?.name ?? null,
		isAway: !here.has(accountId),
		isLive: endedAt === null && (untilOn ?? today) >= today
	}));
}
