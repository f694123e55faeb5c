import { refuse, success, type Result } from '#lib/base/result.ts';
import type { PassphraseProblem } from '#lib/identity/passphrase-rules.ts';
import type { SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { checkPassphrase, hashPassphrase } from './passphrase-hash.ts';
import { deleteSessions, getAccount, updateAccount } from './repository.ts';

export type ChangeRefusal = PassphraseProblem | 'passphrase-wrong' | 'busy';

/** The present one is asked for, so that an unattended phone does not become somebody else's. Other sessions end. */
export async function changePassphrase(
	ctx: SignedIn,
	{ passphrase, newPassphrase }: { passphrase: string; newPassphrase: string }
): Promise<Result<null, ChangeRefusal>> {
	const { actor } = ctx;
	const account = await getAccount(ctx.db.read, actor.accountId);
	const checked = await checkPassphrase(passphrase, account.passphraseHash);
	if (!checked.ok) return refuse(checked.reason === 'busy' ? 'busy' : 'passphrase-wrong');
	const problem = judgePassphrase(ctx, newPassphrase, [account.serviceNumber, account.name, actor.institute.code]);
	if (problem) return refuse(problem);
	const hashed = await hashPassphrase(newPassphrase);
	if (!hashed.ok) return hashed;
	await unitOfWork(ctx, async (unit) => {
		await updateAccount(unit, account.id, { passphraseHash: hashed.value });
		await deleteSessions(unit, account.id, actor.sessionId);
	});
	return success(null);
}
