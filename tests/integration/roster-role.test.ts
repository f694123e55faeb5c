import { expect, test } from 'vitest';
import { applyRoster, readRoster } from '#lib/server/institutes/index.ts';
import { viewOwnCycle } from '#lib/server/learning/index.ts';
import { nodeOf } from '#tests/support/desk.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { finishTrack, shortTrack } from '#tests/support/renew.ts';

eachDatabase((open) => {
	test('a cycle begins at once where a roster gives a role whose track was completed before', async () => {
		const app = await open({ catalogue: shortTrack('constable') });
		const ctx = await signedIn(app, 'SHO-1');
		await finishTrack(ctx);
		const desk = await signedIn(app, 'ADMIN-1');
		const demo = await nodeOf(app, 'DEMO');
		const roster = `Service number,Name,Role,Jurisdiction\nSHO-1,${ctx.actor.name},constable,punjab`;
		const read = await readRoster(desk, demo, { name: 'roster.csv', bytes: new TextEncoder().encode(roster) });
		const applied = read.ok && (await applyRoster(desk, demo, read.value, { onlyIfNoneRefused: true }));
		expect(applied).toMatchObject({ ok: true });
		await runJobs(app);
		expect(await viewOwnCycle(await signedIn(app, 'SHO-1'))).toMatchObject({ cycle: 1, startsOn: '2026-12-01' });
	});
});
