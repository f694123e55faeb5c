import { and, desc, eq, gte, isNull } from 'drizzle-orm';
import type { Reader } from '../../platform/db/database.ts';
import type { Schema } from '../../platform/db/schema.ts';
import type { Unit } from '../../platform/unit-of-work.ts';

export type GrantRow = Schema['grants']['$inferSelect'];

const MOST_SHOWN = 100;

/** The sight of one node that somebody has on a day. */
export async function findDelegation(
	db: Reader,
	{ instituteId, accountId, today }: { instituteId: string; accountId: string; today: string }
): Promise<GrantRow | null> {
	const { grants } = db.t;
	const [row] = await db
		.select()
		.from(grants)
		.where(
			and(
				eq(grants.instituteId, instituteId),
				eq(grants.accountId, accountId),
				eq(grants.permission, 'delegate'),
				isNull(grants.endedAt),
				gte(grants.untilOn, today)
			)
		)
		.orderBy(desc(grants.untilOn))
		.limit(1);
	return row ?? null;
}

/** Who was given sight of a node, newest first. */
export async function listDelegations(db: Reader, instituteId: string): Promise<GrantRow[]> {
	const { grants } = db.t;
	return db
		.select()
		.from(grants)
		.where(and(eq(grants.instituteId, instituteId), eq(grants.permission, 'delegate')))
		.orderBy(desc(grants.grantedAt), desc(grants.id))
		.limit(MOST_SHOWN);
}

export async function updateDelegationEnded(
	unit: Unit,
	{ instituteId, accountId, endedBy }: { instituteId: string; accountId: string; endedBy: string }
): Promise<void> {
	const { grants } = unit.t;
	await unit
		.update(grants)
		.set({ endedAt: unit.at, endedBy })
		.where(
			and(
				eq(grants.instituteId, instituteId),
				eq(grants.accountId, accountId),
				eq(grants.permission, 'delegate'),
				isNull(grants.endedAt)
			)
		);
}
