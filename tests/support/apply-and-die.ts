/**
 * Applies a roster or a posting order of DEMO and is killed, as by a power cut, at the n-th query that holds some words.
 * node --import tsx tests/support/apply-and-die.ts <roster|order> <id> <words> <n>
 */
import { applyOrder, applyRoster, deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { runCommand } from '../../src/cli/open-app.ts';
import { signedIn } from './people.ts';

const [kind, id = '', words = '', count = '1'] = process.argv.slice(2);

await runCommand(async (app) => {
	const ctx = await signedIn(app, 'ADMIN-1');
	const { institute } = await openDesk(ctx, 'DEMO', deskDoors.roster);
	let seen = 0;
	app.db.watch((query) => {
		if (query.includes(words) && ++seen === Number(count)) process.kill(process.pid, 'SIGKILL');
	});
	const all = { onlyIfNoneRefused: true };
	await (kind === 'roster' ? applyRoster(ctx, institute, id, all) : applyOrder(ctx, institute, id, all));
});
