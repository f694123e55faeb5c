import { expect, test } from 'vitest';
import * as institutes from '#lib/server/institutes/index.ts';
import { findUnfinishedAbout } from '#lib/server/platform/jobs/index.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { jobsOf, runJobs } from '../support/jobs.ts';

const ROWS = 5_000;

eachDatabase((open) => {
	test('5,000 rows are read and applied as one, and what follows is a job that says how far it is', async () => {
		const app = await open();
		const ctx = await signedIn(app, 'ADMIN-1');
		const { institute: desk } = await institutes.openDesk(ctx, 'DEMO', institutes.deskDoors.roster);
		const lines = Array.from(
			{ length: ROWS },
			(_, index) => `BIG-${index},Officer ${String.fromCharCode(97 + (index % 26))}${index},constable,punjab`
		);
		const bytes = new TextEncoder().encode(`Service number,Name,Role,Jurisdiction\n${lines.join('\n')}\n`);
		const began = performance.now();
		const read = await institutes.readRoster(ctx, desk, { name: 'roster.csv', bytes });
		if (!read.ok) throw new Error(read.reason);
		const planned = performance.now();
		const outcome = await institutes.applyRoster(ctx, desk, read.value, { onlyIfNoneRefused: true });
		expect(outcome).toMatchObject({ ok: true });

		const job = await findUnfinishedAbout(app.db.read, read.value);
		expect(job).toMatchObject({ name: 'deliver-news' });
		await runJobs(app);
		expect((await jobsOf(app)).get(job!.key)).toMatchObject({ done: ROWS, total: ROWS, lastError: null });
		const applied = performance.now();
		expect(await app.db.read.$count(app.db.read.t.learnerSummaries)).toBeGreaterThanOrEqual(ROWS);
		const shown = await institutes.showImport(ctx, desk, read.value, { outcome: 'new', page: 50 });
		expect(shown.rows).toHaveLength(100);
		console.info(
			`${app.db.dialect}: dry run ${Math.round(planned - began)} ms, apply ${Math.round(applied - planned)} ms`
		);
	});
});
