import { expect, test } from 'vitest';
import { dayOf } from '#lib/base/dates.ts';
import { viewBoard } from '#lib/server/insight/index.ts';
import { enterHeadcount, findInstituteByCode } from '#lib/server/institutes/index.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addPerson } from '#tests/support/random-histories.ts';

eachDatabase((open) => {
	test('compares places with posts once these were counted, and women with men where enough serve', async () => {
		const app = await open();
		const ctx = await signedIn(app, 'ADMIN-1');
		const demo = (await findInstituteByCode(ctx, 'DEMO'))!;
		expect((await viewBoard(ctx, demo)).equity.seats).toEqual({ kind: 'not-counted' });
		const posting = { instituteId: demo.id, jurisdiction: 'punjab' } as const;
		for (let index = 0; index < 14; index++) await addPerson(app, `MANY-${index}`, { ...posting, role: 'constable' });
		for (let index = 0; index < 6; index++) await addPerson(app, `FEW-${index}`, { ...posting, role: 'dsp' });
		const post = (filled: number) => ({ sanctioned: filled, filled });
		const posts = { frontline: post(90), senior: post(10) };
		await enterHeadcount(ctx, demo, { posts, countedOn: dayOf(ctx.clock.now()) });
		const { equity, reach, total, genders, bands } = await viewBoard(ctx, demo);
		const frontline = bands.find(({ band }) => band === 'frontline')!.learners;
		expect(equity.seats).toMatchObject({
			...{ kind: 'shares', postsPercent: 90, seatsPercent: Math.floor((frontline / total.learners) * 100) }
		});
		expect(equity.notEnrolled).toBe(90 - frontline);
		expect(reach).toMatchObject({ posts: 100, trained: total.completed, per100: total.completed, isPart: false });
		expect(genders.woman, 'too few to be counted apart').toBeNull();
		const above = (await findInstituteByCode(ctx, 'NATIONAL'))!;
		const { branches } = await viewBoard(await signedIn(app, 'AUTHORITY-1'), above);
		expect(branches.find(({ code }) => code === 'DEMO')!.reach).toEqual(reach);
		expect(branches.find(({ code }) => code === 'ACADEMY')!.reach).toBeNull();
	});
});
