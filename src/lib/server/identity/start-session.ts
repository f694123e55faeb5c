import { describeDevice } from '#lib/identity/describe-device.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { makeCookie, type Cookie } from './cookies.ts';
import { sha256 } from './hashes.ts';
import { insertKnownDevice } from './repository.ts';
import { openLucia } from './session-adapter.ts';

/** How the person sits in front of us: `isShared` means that others use this phone or computer too. */
export type Seat = { isShared: boolean; userAgent: string | null };

/** Signs the account in on this device; the cookie is the caller's to set. */
export async function startSession(ctx: Context, accountId: string, { isShared, userAgent }: Seat): Promise<Cookie> {
	const lucia = openLucia(ctx, isShared);
	const session = await unitOfWork(ctx, async (unit) => {
		if (!isShared) await insertKnownDevice(unit, accountId, sha256(ctx.deviceId));
		return lucia.createSession(accountId, { device: describeDevice(userAgent), isShared });
	});
	const { name, value, attributes } = lucia.createSessionCookie(session.id);
	return makeCookie(ctx.config, name, value, isShared ? undefined : attributes.maxAge);
}
