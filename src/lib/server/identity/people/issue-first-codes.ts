import { uuidv7 } from '#lib/base/ids.ts';
import { makeCode } from '#lib/identity/codes.ts';
import type { Unit } from '../../platform/unit-of-work.ts';
import { hashCode } from '../hashes.ts';
import { firstCodeExpiry } from '../issue-codes.ts';
import { deleteUnusedFirstCodes, insertManyCodes } from './repository.ts';

/** A sheet of slips: one code a person, in the same order. Earlier unused ones are void. */
export async function issueFirstCodes(
	unit: Unit,
	accountIds: string[]
): Promise<{ accountId: string; code: string; expiresAt: Date }[]> {
	const expiresAt = firstCodeExpiry(unit.at);
	await deleteUnusedFirstCodes(unit, accountIds);
	const slips = accountIds.map((accountId) => ({ accountId, code: makeCode(), expiresAt }));
	await insertManyCodes(
		unit,
		slips.map(({ accountId, code }) => ({
			id: uuidv7(),
			accountId,
			kind: 'one-time' as const,
			codeHash: hashCode(code),
			issuedAt: unit.at,
			expiresAt,
			usedAt: null
		}))
	);
	return slips;
}

export async function voidFirstCodes(unit: Unit, accountIds: string[]): Promise<void> {
	await deleteUnusedFirstCodes(unit, accountIds);
}
