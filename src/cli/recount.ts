/**
 * npx tsx src/cli/recount.ts
 * Forgets what boards have counted and counts everybody again from what happened. Safe to kill: the server, or this command, goes on.
 */
import { runCommand } from './open-app.ts';
import { systemContext } from '#lib/server/app.ts';
import { keepCounted } from '#lib/server/jobs.ts';
import { unwatched } from '#lib/server/platform/jobs/index.ts';
import { forgetCounters } from '#lib/server/learning/index.ts';

await runCommand(async (app) => {
	const ctx = systemContext(app);
	await forgetCounters(ctx);
	await keepCounted(ctx, {}, unwatched);
	console.log('Everybody is counted again.');
});
