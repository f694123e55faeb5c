import { error } from '@sveltejs/kit';
import { runsSystem } from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { guard } from '#lib/server/platform/guard.ts';

/** First line of every page here: to whoever does not run the system it does not exist. */
export function guardOperator(event: Parameters<typeof guard>[0]): SignedIn {
	const ctx = guard(event, 'operator');
	if (!runsSystem(ctx.actor.grants)) error(404, { message: 'not-found' });
	return ctx;
}
