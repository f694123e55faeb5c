import type { Language } from '#lib/base/language.ts';
import { fold } from '#lib/base/fold.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { claimGuess } from './claim-guess.ts';
import type { Cookie } from './cookies.ts';
import { hashCode, hashSubject, sha256 } from './hashes.ts';
import { judgeCode } from './judge-code.ts';
import { checkPassphrase } from './passphrase-hash.ts';
import { deleteFailure, deleteFailures, existsKnownDevice, findAccountByNumber, findCode } from './repository.ts';
import { startSession, type Seat } from './start-session.ts';
import { sweepIdentity } from './sweep-identity.ts';

/** `instituteId` is null where no institute has the code that was typed. */
export type SignInInput = Seat & {
	instituteId: string | null;
	institute: string;
	serviceNumber: string;
	passphrase: string;
};

export type SignInOutcome =
	| { ok: true; kind: 'signed-in'; accountId: string; language: Language; cookie: Cookie }
	/** A printed one-time code was given: a passphrase is chosen next, and only that uses the code up. */
	| { ok: true; kind: 'code' }
	| { ok: false; reason: 'no-match' | 'code-used' | 'code-expired' | 'busy' }
	| { ok: false; reason: 'wait'; seconds: number };

/**
 * Unknown institute, unknown number and wrong passphrase are one answer after the same work. Codes stand before the
 * throttle: nobody guesses sixty bits, so the slip from the instructor opens also while the account is being attacked.
 */
export async function signIn(ctx: Context, input: SignInInput): Promise<SignInOutcome> {
	const { read } = ctx.db;
	const found = await findAccountByNumber(read, input.instituteId ?? '', fold(input.serviceNumber));
	const account = found?.isDemo && ctx.config.mode === 'production' ? null : found;
	const code = await findCode(read, 'one-time', hashCode(input.passphrase));
	if (code && code.accountId === account?.id) {
		const state = judgeCode(code, ctx.clock.now());
		return state === 'usable' ? { ok: true, kind: 'code' } : { ok: false, reason: state };
	}

	const subject = hashSubject(fold(input.institute), fold(input.serviceNumber));
	const device = sha256(ctx.deviceId);
	const isKnown = await existsKnownDevice(read, account?.id ?? '', device);
	const claim = isKnown ? null : await claimGuess(ctx, subject, device);
	if (claim && !claim.isAllowed) return { ok: false, reason: 'wait', seconds: claim.waitSeconds };

	const checked = await checkPassphrase(input.passphrase, account?.passphraseHash ?? null);
	if (!checked.ok && checked.reason === 'busy' && claim)
		await unitOfWork(ctx, (unit) => deleteFailure(unit, claim.guessId));
	if (!checked.ok) return checked;
	if (!account) return { ok: false, reason: 'no-match' };

	const cookie = await unitOfWork(ctx, async (unit) => {
		if (claim) await deleteFailures(unit, subject, device);
		return startSession(ctx, account.id, input);
	});
	if (ctx.chance() < 0.01) await sweepIdentity(ctx);
	return { ok: true, kind: 'signed-in', accountId: account.id, language: account.language, cookie };
}
