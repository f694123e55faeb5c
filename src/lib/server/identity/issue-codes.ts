import { uuidv7 } from '#lib/base/ids.ts';
import { makeCode } from '#lib/identity/codes.ts';
import type { Unit } from '../platform/unit-of-work.ts';
import { hashCode } from './hashes.ts';
import { deleteUnusedCodes, insertCodes, type CodeKind } from './repository.ts';

const ONE_TIME_HOURS = 72;
export const RECOVERY_CODES = 8;

export function firstCodeExpiry(issuedAt: Date): Date {
	return new Date(issuedAt.getTime() + ONE_TIME_HOURS * 3_600_000);
}

/** A slip for the first sign-in or a lost passphrase; an earlier unused one is void. The code itself is kept nowhere. */
export async function issueFirstCode(unit: Unit, accountId: string): Promise<{ code: string; expiresAt: Date }> {
	const expiresAt = firstCodeExpiry(unit.at);
	const [code] = await replaceCodes(unit, accountId, 'one-time', 1, expiresAt);
	return { code: code!, expiresAt };
}

/** To print and keep: the way back for those who have no instructor. Earlier unused ones are void. */
export async function issueRecoveryCodes(unit: Unit, accountId: string): Promise<string[]> {
	return replaceCodes(unit, accountId, 'recovery', RECOVERY_CODES, null);
}

async function replaceCodes(
	unit: Unit,
	accountId: string,
	kind: CodeKind,
	count: number,
	expiresAt: Date | null
): Promise<string[]> {
	await deleteUnusedCodes(unit, accountId, kind);
	const codes = Array.from({ length: count }, () => makeCode());
	await insertCodes(
		unit,
		codes.map((code) => ({
			id: uuidv7(),
			accountId,
			kind,
			codeHash: hashCode(code),
			issuedAt: unit.at,
			expiresAt,
			usedAt: null
		}))
	);
	return codes;
}
