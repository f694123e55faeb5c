import type { Language } from '#lib/base/language.ts';
import type { Gender } from '#lib/identity/gender.ts';
import type { Context } from '../platform/context.ts';
import { sha256 } from './hashes.ts';
import { findSessionWithAccount } from './repository.ts';
import { openLucia } from './session-adapter.ts';

/** Who a cookie belongs to. `id` is that of the row, never the cookie value. */
export type Session = {
	id: string;
	accountId: string;
	/** False: it has run out. Whose it was still tells to whom a kept form belongs. */
	isValid: boolean;
	isShared: boolean;
	name: string;
	serviceNumber: string;
	language: Language;
	gender: Gender;
	isDemo: boolean;
};

/** Null for a value that we never gave out, or took back. Using a session lengthens it. */
export async function findSession(ctx: Context, token: string): Promise<Session | null> {
	const id = sha256(token);
	const found = await findSessionWithAccount(ctx.db.read, id);
	if (!found) return null;
	const { session, account } = found;
	const valid = await openLucia(ctx, session.isShared, found).validateSession(token);
	return {
		id,
		accountId: account.id,
		isValid: valid.session !== null,
		isShared: session.isShared,
		name: account.name,
		serviceNumber: account.serviceNumber,
		language: account.language,
		gender: account.gender,
		isDemo: account.isDemo
	};
}
