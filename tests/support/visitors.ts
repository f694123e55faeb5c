import { randomUUID } from 'node:crypto';
import { DEMO_PASSPHRASE } from '#lib/identity/demo-passphrase.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import { findPersonByNumber, issueFirstCode, signIn, type SignInOutcome } from '#lib/server/identity/index.ts';
import { findInstituteByCode } from '#lib/server/institutes/index.ts';
import type { Context } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import type { SettableClock } from './clock.ts';

export const seat = {
	isShared: false,
	userAgent: 'Mozilla/5.0 (Linux; Android 10) Chrome/126.0 Mobile Safari/537.36'
};

/** Nobody yet, on a device never seen before. */
export const visitor = (app: App): Context => ({ ...systemContext(app), deviceId: randomUUID() });

/** Sends the sign-in form. */
export async function enter(
	ctx: Context,
	serviceNumber: string,
	passphrase: string,
	institute = 'DEMO',
	isShared = false
): Promise<SignInOutcome> {
	const instituteId = (await findInstituteByCode(ctx, institute))?.id ?? null;
	return signIn(ctx, { ...seat, isShared, instituteId, institute, serviceNumber, passphrase });
}

/** The value of the session cookie after signing in with the demo passphrase. */
export async function tokenOf(ctx: Context, serviceNumber: string): Promise<string> {
	const outcome = await enter(ctx, serviceNumber, DEMO_PASSPHRASE);
	if (!outcome.ok || outcome.kind !== 'signed-in') throw new Error('could not sign in');
	return outcome.cookie.value;
}

/** One wrong guess at SHO-1 by a device never seen before, which waits its turn first. */
export async function guessOnce(app: App, clock: SettableClock): Promise<void> {
	const thief = visitor(app);
	const outcome = await enter(thief, 'SHO-1', 'wrong again');
	if (outcome.ok || outcome.reason !== 'wait') return;
	clock.pass(outcome.seconds * 1000);
	await enter(thief, 'SHO-1', 'wrong again');
}

/** A one-time code for somebody at DEMO. */
export async function printCode(app: App, serviceNumber: string): Promise<string> {
	const ctx = systemContext(app);
	const institute = (await findInstituteByCode(ctx, 'DEMO'))!;
	const person = (await findPersonByNumber(app.db.read, institute.id, serviceNumber))!;
	return (await unitOfWork(ctx, (unit) => issueFirstCode(unit, person.accountId))).code;
}
