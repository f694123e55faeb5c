import { Lucia, TimeSpan, type Adapter, type DatabaseSession } from 'lucia';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { cookieNames } from './cookies.ts';
import { sha256 } from './hashes.ts';
import {
	deleteSession,
	deleteSessions,
	findSessionWithAccount,
	insertSession,
	listSessions,
	updateSessionExpiry,
	type SessionRow,
	type SessionWithAccount
} from './repository.ts';
import { sweepIdentity } from './sweep-identity.ts';

type SessionAttributes = { device: string; isShared: boolean };

declare module 'lucia' {
	interface Register {
		DatabaseSessionAttributes: SessionAttributes;
	}
}

/**
 * lucia for one request: 30 days, or 8 hours on a shared device, both sliding. The cookie itself lives longer than the
 * row that gives it worth (on a shared device: until the browser is closed), so that an expired session is recognised.
 * `found` spares lucia the query where the row of this very request was read already.
 */
export function openLucia(ctx: Context, isShared: boolean, found: SessionWithAccount | null = null): Lucia {
	return new Lucia(sessionAdapter(ctx, found), {
		sessionExpiresIn: isShared ? new TimeSpan(8, 'h') : new TimeSpan(30, 'd'),
		sessionCookie: {
			name: cookieNames(ctx.config).session,
			expires: false,
			attributes: { secure: ctx.config.isSecure, sameSite: 'lax', path: '/' }
		}
	});
}

/**
 * lucia knows the cookie value, the table only its SHA-256: a stolen database opens no session. lucia reads the
 * machine's clock, we read `ctx.clock`, which a test may hold still: instants are shifted on their way through.
 */
function sessionAdapter(ctx: Context, known: SessionWithAccount | null): Adapter {
	const offset = Date.now() - ctx.clock.now().getTime();
	const toLucia = (instant: Date) => new Date(instant.getTime() + offset);
	const toOurs = (instant: Date) => new Date(instant.getTime() - offset);
	const describe = (id: string, row: SessionRow): DatabaseSession => ({
		id,
		userId: row.accountId,
		expiresAt: toLucia(row.expiresAt),
		attributes: { device: row.device, isShared: row.isShared }
	});
	return {
		async getSessionAndUser(token) {
			const found = known ?? (await findSessionWithAccount(ctx.db.read, sha256(token)));
			return found ? [describe(token, found.session), { id: found.account.id, attributes: {} }] : [null, null];
		},
		/** Ids here are those of the rows, not cookie values: for lists only. */
		async getUserSessions(accountId) {
			const rows = await listSessions(ctx.db.read, accountId, ctx.clock.now());
			return rows.map((row) => describe(row.id, row));
		},
		setSession: ({ id, userId, expiresAt, attributes }) =>
			unitOfWork(ctx, (unit) =>
				insertSession(unit, {
					id: sha256(id),
					accountId: userId,
					createdAt: unit.at,
					expiresAt: toOurs(expiresAt),
					...attributes
				})
			),
		updateSessionExpiration: (token, expiresAt) =>
			unitOfWork(ctx, (unit) => updateSessionExpiry(unit, sha256(token), toOurs(expiresAt))),
		deleteSession: (token) => unitOfWork(ctx, async (unit) => void (await deleteSession(unit, sha256(token)))),
		deleteUserSessions: (accountId) => unitOfWork(ctx, (unit) => deleteSessions(unit, accountId)),
		deleteExpiredSessions: () => sweepIdentity(ctx)
	};
}
