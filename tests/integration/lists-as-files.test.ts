import { expect, test } from 'vitest';
import { listOwnCertificates } from '#lib/server/credentials/index.ts';
import {
	buildAssigned,
	buildReport,
	buildTable,
	writeCsv,
	type Report,
	type TableName
} from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { assign, constables, everybody } from '#tests/support/assign.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addStation } from '#tests/support/enlist.ts';
import { finishLessons, passQuiz } from '#tests/support/furnish-world.ts';

const MODULE = 'first-response-and-referral';

eachDatabase((open) => {
	const start = async () => {
		const app = await open();
		const ctx = await signedIn(app, 'ADMIN-1');
		const { institute } = await institutes.openDesk(ctx, 'DEMO', institutes.deskDoors.record);
		return { app, ctx, institute };
	};
	const linesOf = async (report: Report) => {
		let text = '';
		for await (const chunk of writeCsv(report)) text += new TextDecoder().decode(chunk);
		return text.split('\r\n');
	};

	test('the lists of a desk come as files with the lines of the screen', async () => {
		const { app, ctx, institute } = await start();
		await addStation(app);
		const cohort = await institutes.createCohort(ctx, 'DEMO', '=Recruits');
		const { accountId } = (await signedIn(app, 'CONSTABLE-1')).actor;
		await institutes.addMembers(ctx, 'DEMO', cohort, [accountId]);
		await assign(ctx, { audience: constables });
		const posts = { frontline: { sanctioned: 120, filled: 100 } };
		await institutes.enterHeadcount(ctx, institute, { posts, countedOn: '2020-06-01' });
		const table = async (name: TableName) => (await linesOf(await buildTable(ctx, institute, name))).join('\n');
		expect(await table('institutes')).toContain('Demo Station,STATION,Unit,2,0');
		expect(await table('cohorts')).toContain("'=Recruits,1,0,0,");
		expect(await table('assignments')).toContain(
			'The whole track of each person,Constable,2026-12-01,2026-12-31,1,0,0'
		);
		expect(await table('headcount')).toContain('2020-06-01,Frontline,120,100');
	});

	test('the people of an assignment come as a file, and each of them is told that it was taken', async () => {
		const { app, ctx } = await start();
		const id = await assign(ctx, { audience: everybody });
		const lines = await linesOf(await buildAssigned(ctx, 'DEMO', id));
		expect(lines.filter((line) => /^[^,]+,(CONSTABLE|SHO|INSPECTOR|INSTRUCTOR|ADMIN)-1,/.test(line))).toHaveLength(5);
		const learner = await signedIn(app, 'CONSTABLE-1');
		expect(await institutes.listViewsOfMe(learner)).toMatchObject([{ kind: 'exported' }]);
		for (const number of ['JUDGE-1', 'CONSTABLE-1'])
			await expect(buildAssigned(await signedIn(app, number), 'DEMO', id)).rejects.toThrow('not found');
	});

	test('a delegate reads the list of an assignment, and takes no file of it', async () => {
		const { app, ctx, institute } = await start();
		const id = await assign(ctx, { audience: everybody });
		const { accountId } = (await signedIn(app, 'SHO-1')).actor;
		await institutes.delegateSight(ctx, institute, { accountId, untilOn: dayAhead(ctx) });
		await expect(buildAssigned(await signedIn(app, 'SHO-1'), 'DEMO', id)).rejects.toThrow('not found');
	});

	test('the file of certificates says each with its state and code', async () => {
		const { app, ctx, institute } = await start();
		const holder = await signedIn(app, 'INSPECTOR-1');
		await finishLessons(holder, MODULE);
		await passQuiz(holder, MODULE);
		const [certificate] = await listOwnCertificates(holder);
		const lines = await linesOf(await buildReport(ctx, institute, 'certificates', {}));
		const line = lines.find((each) => each.includes('INSPECTOR-1'))!;
		expect(line).toContain(certificate!.code);
		expect(line).toContain(`${certificate!.issuedOn},${certificate!.expiresOn},Valid`);
	});
});

function dayAhead({ clock }: SignedIn): string {
	return new Date(clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
}
