import type { App } from '#lib/server/app.ts';
import type { Institute } from '#lib/institutes/types.ts';
import { applyRoster, readRoster } from '#lib/server/institutes/index.ts';
import { jobKinds } from '#lib/server/jobs.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { runJobs } from '../../support/jobs.ts';
import type { World } from './make-world.ts';

const ROWS = 5_000;

export type RosterFigures = Record<'fresh' | 'changed', { read: number; apply: number }>;

/** A roster of 5,000 people whom nobody knew, and then the same with another role for each; until all that follows is done. */
export async function measureRoster(
	app: App,
	{ college }: World,
	ctxAt: (institute: Institute) => SignedIn
): Promise<RosterFigures> {
	const fresh = await importRoster(app, ctxAt(college), college, 'constable');
	return { fresh, changed: await importRoster(app, ctxAt(college), college, 'head-constable') };
}

async function importRoster(app: App, ctx: SignedIn, college: Institute, role: string) {
	const lines = Array.from({ length: ROWS }, (_, index) => `BIG-${index},Officer ${index},${role},punjab`);
	const bytes = new TextEncoder().encode(`Service number,Name,Role,Jurisdiction\n${lines.join('\n')}\n`);
	const start = performance.now();
	const roster = await readRoster(ctx, college, { name: 'roster.csv', bytes });
	if (!roster.ok) throw new Error(roster.reason);
	const read = performance.now() - start;
	const applied = await applyRoster(ctx, college, roster.value, { onlyIfNoneRefused: true });
	if (!applied.ok) throw new Error(applied.reason);
	await runJobs(app, { 'deliver-news': jobKinds['deliver-news']! });
	return { read, apply: performance.now() - start - read };
}
