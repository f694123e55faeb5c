import type { Language } from '#lib/base/language.ts';
import { success, type Result } from '#lib/base/result.ts';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { issueFirstCode, openAccount } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { NotFound } from '../../platform/http.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { grantPermission } from '../grant-permission.ts';
import { addPosting } from '../post-learner.ts';
import { mayAppoint } from './reach-of-tree.ts';

export type NewAdministrator = {
	name: string;
	serviceNumber: string;
	role: Role;
	jurisdiction: Jurisdiction;
	language: Language;
};
export type FreshSlip = { accountId: string; code: string; expiresAt: Date };

/** Account, posting, grant and slip in one step. The code is shown once. */
export async function appointAdministrator(
	ctx: SignedIn,
	institute: Institute,
	{ role, jurisdiction, ...person }: NewAdministrator
): Promise<Result<FreshSlip, 'number-taken'>> {
	if (!mayAppoint(ctx.actor.grants, institute.path)) throw new NotFound('institute');
	const instituteId = institute.id;
	return unitOfWork(ctx, async (unit) => {
		const account = await openAccount(unit, {
			...person,
			instituteId,
			passphraseHash: null,
			isDemo: ctx.actor.isDemo
		});
		if (!account.ok) return account;
		const accountId = account.value;
		await addPosting(unit, { accountId, instituteId, role, jurisdiction });
		await grantPermission(ctx, { accountId, instituteId, permission: 'administrator' });
		return success({ accountId, ...(await issueFirstCode(unit, accountId)) });
	});
}
