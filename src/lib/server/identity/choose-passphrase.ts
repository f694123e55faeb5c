import { fold } from '#lib/base/fold.ts';
import type { Language } from '#lib/base/language.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { PassphraseProblem } from '#lib/identity/passphrase-rules.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import type { Cookie } from './cookies.ts';
import { hashCode } from './hashes.ts';
import { judgeCode, type CodeState } from './judge-code.ts';
import { judgePassphrase } from './judge-passphrase.ts';
import { hashPassphrase } from './passphrase-hash.ts';
import {
	deleteSessions,
	deleteUnusedCodes,
	findAccountByNumber,
	findCode,
	getAccount,
	updateAccount,
	updateCodeUsed,
	type AccountRow,
	type CodeRow
} from './repository.ts';
import { startSession, type Seat } from './start-session.ts';

export type CodeHolder = { name: string; serviceNumber: string; instituteId: string; language: Language };
export type CodeRefusal = Exclude<CodeState, 'usable'> | 'code-wrong';
export type ChooseRefusal = CodeRefusal | PassphraseProblem | 'busy';
export type SignedInResult = { accountId: string; language: Language; cookie: Cookie };

/** Whose passphrase a one-time code lets choose. */
export async function findCodeHolder(ctx: Context, code: string): Promise<Result<CodeHolder, CodeRefusal>> {
	const found = await findUsable(ctx, 'one-time', code);
	return found.ok ? success(holderOf(found.value.account)) : found;
}

/** First sign-in, or a lost passphrase, by the slip from the instructor. `instituteCode` may not be the passphrase. */
export async function choosePassphrase(
	ctx: Context,
	input: Seat & { code: string; newPassphrase: string; instituteCode: string }
): Promise<Result<SignedInResult, ChooseRefusal>> {
	const found = await findUsable(ctx, 'one-time', input.code);
	return found.ok ? useCode(ctx, found.value, input) : found;
}

/** The way back by a recovery code. An unknown name and a wrong code are one answer. */
export async function recoverAccount(
	ctx: Context,
	input: Seat & {
		instituteId: string;
		instituteCode: string;
		serviceNumber: string;
		code: string;
		newPassphrase: string;
	}
): Promise<Result<SignedInResult, ChooseRefusal>> {
	const account = await findAccountByNumber(ctx.db.read, input.instituteId, fold(input.serviceNumber));
	const found = await findUsable(ctx, 'recovery', input.code, account?.id ?? null);
	return found.ok ? useCode(ctx, found.value, input) : found;
}

type Usable = { account: AccountRow; code: CodeRow };

/** With `ownerId` only a code of that account counts. */
async function findUsable(
	ctx: Context,
	kind: CodeRow['kind'],
	typed: string,
	ownerId?: string | null
): Promise<Result<Usable, CodeRefusal>> {
	const code = await findCode(ctx.db.read, kind, hashCode(typed));
	if (!code || (ownerId !== undefined && code.accountId !== ownerId)) return refuse('code-wrong');
	const account = await getAccount(ctx.db.read, code.accountId);
	if (account.isDemo && ctx.config.mode === 'production') return refuse('code-wrong');
	const state = judgeCode(code, ctx.clock.now());
	return state === 'usable' ? success({ account, code }) : refuse(state);
}

/** Whoever else held the account is signed out: the passphrase may have been lost to somebody. */
async function useCode(
	ctx: Context,
	{ account, code }: Usable,
	input: Seat & { newPassphrase: string; instituteCode: string }
): Promise<Result<SignedInResult, ChooseRefusal>> {
	const problem = judgePassphrase(ctx, input.newPassphrase, [account.serviceNumber, account.name, input.instituteCode]);
	if (problem) return refuse(problem);
	const hashed = await hashPassphrase(input.newPassphrase);
	if (!hashed.ok) return hashed;

	return unitOfWork(ctx, async (unit) => {
		if (!(await updateCodeUsed(unit, code.id))) return refuse('code-used');
		await updateAccount(unit, account.id, { passphraseHash: hashed.value });
		await deleteUnusedCodes(unit, account.id, 'one-time');
		await deleteSessions(unit, account.id);
		const cookie = await startSession(ctx, account.id, input);
		return success({ accountId: account.id, language: account.language, cookie });
	});
}

function holderOf({ name, serviceNumber, instituteId, language }: AccountRow): CodeHolder {
	return { name, serviceNumber, instituteId, language };
}
