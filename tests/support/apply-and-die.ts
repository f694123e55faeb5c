/**
 * Applies a roster or a posting order of DEMO, or takes turns of a practice attempt of CONSTABLE-1, and is killed, as by a
 * power cut, at the n-th query that holds some words.
 * node --import tsx tests/support/apply-and-die.ts <roster|order|turns> <id> <words> <n> [the turns as JSON]
 */
import { takeTurns } from '#lib/server/assessment/index.ts';
import { applyOrder, applyRoster, deskDoors, openDesk } from '#lib/server/institutes/index.ts';
import { runCommand } from '../../src/cli/open-app.ts';
import { signedIn } from './people.ts';

const [kind, id = '', words = '', count = '1', turns = '[]'] = process.argv.slice(2);
const all = { onlyIfNoneRefused: true };

await runCommand(async (app) => {
	const ctx = await signedIn(app, kind === 'turns' ? 'CONSTABLE-1' : 'ADMIN-1');
	const desk = kind === 'turns' ? null : await openDesk(ctx, 'DEMO', deskDoors.roster);
	let seen = 0;
	app.db.watch((query) => {
		if (query.includes(words) && ++seen === Number(count)) process.kill(process.pid, 'SIGKILL');
	});
	if (!desk) await takeTurns(ctx, id, JSON.parse(turns));
	else await (kind === 'roster' ? applyRoster(ctx, desk.institute, id, all) : applyOrder(ctx, desk.institute, id, all));
});
