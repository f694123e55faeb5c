import { fold } from '#lib/base/fold.ts';
import type { Institute } from '#lib/institutes/types.ts';
import type { Context } from '../platform/context.ts';
import { claimGuess } from './claim-guess.ts';
import { hashSubject, sha256 } from './hashes.ts';
import { checkPassphrase } from './passphrase-hash.ts';
import { findAccountByNumber } from './repository.ts';

const JUST_MS = 10 * 60_000;

/**
 * The account that this very person opened a moment ago: the form was sent twice, and the first answer, with the
 * recovery codes on it, never arrived. Null for everybody who does not know its passphrase, and who guesses too often.
 */
export async function findJustOpened(
	ctx: Context,
	{
		institute,
		serviceNumber,
		passphrase
	}: { institute: Pick<Institute, 'id' | 'code'>; serviceNumber: string; passphrase: string }
): Promise<string | null> {
	const account = await findAccountByNumber(ctx.db.read, institute.id, fold(serviceNumber));
	if (!account || ctx.clock.now().getTime() - account.createdAt.getTime() > JUST_MS) return null;
	const claim = await claimGuess(ctx, hashSubject(fold(institute.code), fold(serviceNumber)), sha256(ctx.deviceId));
	if (!claim.isAllowed) return null;
	const checked = await checkPassphrase(passphrase, account.passphraseHash);
	return checked.ok ? account.id : null;
}
