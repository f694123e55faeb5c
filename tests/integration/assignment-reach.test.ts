import { describe, expect, test } from 'vitest';
import type { Audience } from '#lib/learning/types.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import { assign, constables, days, everybody, grant, peopleOf, view } from '#tests/support/assign.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { enlist } from '#tests/support/enlist.ts';

eachDatabase((open) => {
	const start = async () => {
		const app = await open();
		return { app, ctx: await signedIn(app, 'INSTRUCTOR-1') };
	};

	describe('the reach of an assignment', () => {
		test('a due day before the start, a module that is not open and a list of strangers are refused', async () => {
			const { app, ctx } = await start();
			const make = (given: Partial<learning.NewAssignment>) =>
				learning.createAssignment(ctx, 'DEMO', { audience: constables, moduleIds: [], ...days, ...given });
			expect(await make({ dueOn: '2026-11-30' })).toEqual({ ok: false, reason: 'due-before-start' });
			expect(await make({ moduleIds: ['M-99'] })).toEqual({ ok: false, reason: 'module-not-open' });
			const judge = (await signedIn(app, 'JUDGE-1')).actor.accountId;
			const strangers: Audience = { kind: 'people', accountIds: [judge] };
			expect(await make({ audience: strangers })).toEqual({ ok: false, reason: 'nobody-named' });
			expect(await learning.previewAudience(ctx, 'DEMO', strangers)).toMatchObject({ total: 0, first: [] });
		});

		test('a cohort or unit of another institute is not there', async () => {
			const { app, ctx } = await start();
			const academy = (await institutes.findInstituteByCode(ctx, 'ACADEMY'))!;
			await grant(app, 'JUDGE-1', academy.id);
			const sibling = await signedIn(app, 'JUDGE-1');
			const cohortId = await institutes.createCohort(sibling, 'ACADEMY', 'Judges');
			for (const audience of [
				{ kind: 'cohort', cohortId } as const,
				{ ...everybody, unitId: academy.id } as Audience
			]) {
				await expect(assign(ctx, { audience })).rejects.toThrow('not found');
				await expect(learning.previewAudience(ctx, 'DEMO', audience)).rejects.toThrow('not found');
			}
		});

		test('an assignment does not exist for a sibling or a learner; an authority reads it and changes nothing', async () => {
			const { app, ctx } = await start();
			const id = await assign(ctx, { audience: constables });
			const academy = (await institutes.findInstituteByCode(ctx, 'ACADEMY'))!;
			await grant(app, 'JUDGE-1', academy.id);
			const sibling = await signedIn(app, 'JUDGE-1');
			await expect(view(sibling, id)).rejects.toThrow('not found');
			await expect(view(sibling, id, 'ACADEMY')).rejects.toThrow('not found');
			expect((await learning.listAssignments(sibling, 'ACADEMY')).assignments).toEqual([]);
			await expect(view(await signedIn(app, 'CONSTABLE-1'), id)).rejects.toThrow('not found');
			const authority = await signedIn(app, 'AUTHORITY-1');
			expect(await view(authority, id)).toMatchObject({ mayEdit: false });
			await expect(learning.remindPeople(authority, 'DEMO', id)).rejects.toThrow('not found');
			await expect(learning.withdrawAssignment(authority, 'DEMO', id)).rejects.toThrow('not found');
			await expect(assign(authority, { audience: constables })).rejects.toThrow('not found');
		});

		test('everybody of an institute is nobody of its sibling', async () => {
			const { app, ctx } = await start();
			await enlist(app, [{ serviceNumber: 'A-1', institute: 'ACADEMY' }]);
			const id = await assign(ctx, { audience: everybody });
			expect(await peopleOf(ctx, id)).not.toContain('A-1');
			expect(await peopleOf(ctx, id)).not.toContain('JUDGE-1');
		});
	});
});
