/**
 * npx tsx src/cli/recount.ts
 * Forgets what boards have counted and counts everybody again from what happened. Safe to kill: the next start goes on.
 */
import { runCommand } from './open-app.ts';
import { keepCounted, systemContext } from '#lib/server/app.ts';
import { forgetCounters } from '#lib/server/learning/index.ts';

await runCommand(async (app) => {
	const ctx = systemContext(app);
	await forgetCounters(ctx);
	await keepCounted(ctx);
	console.log('Everybody is counted again.');
});
