import { and, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { systemContext, type App } from '#lib/server/app.ts';
import { findSession, startSession } from '#lib/server/identity/index.ts';
import { findActor } from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';

/** The Context of a person of the demo world, with a session of their own: `signedIn(app, 'CONSTABLE-1')`. */
export async function signedIn(app: App, serviceNumber: string): Promise<SignedIn> {
	return (await signIn(app, serviceNumber)).ctx;
}

/** The same, with the value of the session's cookie. */
export async function signIn(app: App, serviceNumber: string): Promise<{ ctx: SignedIn; token: string }> {
	const { accounts } = app.db.read.t;
	const [account] = await app.db.read
		.select({ id: accounts.id })
		.from(accounts)
		.where(and(eq(accounts.serviceNumber, serviceNumber), eq(accounts.isDemo, true)));
	if (!account) throw new Error(`${serviceNumber} does not live in the demo world.`);
	const anonymous = { ...systemContext(app), requestId: randomUUID(), deviceId: randomUUID() };
	const { value: token } = await startSession(anonymous, account.id, { isShared: false, userAgent: null });
	const session = await findSession(anonymous, token);
	const actor = session && (await findActor(anonymous, session));
	if (!actor) throw new Error(`${serviceNumber} could not be signed in.`);
	return { ctx: { ...app.context({ ...anonymous, language: actor.language, actor }), actor }, token };
}
