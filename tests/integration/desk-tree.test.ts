import { describe, expect, test } from 'vitest';
import type { App } from '#lib/server/app.ts';
import { layOutTree } from '#lib/server/insight/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { addPerson, nodeOf, numbers } from '#tests/support/desk.ts';
import { enter, visitor } from '#tests/support/visitors.ts';

eachDatabase((open) => {
	describe('the tree', () => {
		test('moves a node with its people, grants and everything below, and keeps their history', async () => {
			const app = await open();
			const operator = await withOperator(app);
			const national = await nodeOf(app, 'NATIONAL');
			const province = await added(operator, 'NATIONAL', 'PUNJAB', 'province');
			await added(operator, 'DEMO', 'DEMO-A', 'unit');
			await addPerson(app, 'UNIT-1', 'In the unit', 'DEMO-A');
			const demo = await nodeOf(app, 'DEMO');
			expect(await institutes.moveInstitute(operator, { id: demo.id, targetId: province.id })).toMatchObject({
				ok: true
			});

			const [moved, unit] = [await nodeOf(app, 'DEMO'), await nodeOf(app, 'DEMO-A')];
			expect(moved.path).toBe(`${province.path}${demo.id}/`);
			expect(unit.path).toBe(`${moved.path}${unit.id}/`);
			expect(await numbers(await signedIn(app, 'ADMIN-1'), 'DEMO')).toContain('UNIT-1');
			expect(await numbers(operator, 'PUNJAB')).toContain('CONSTABLE-1');
			const tree = await layOutTree(operator, await institutes.listReachedNodes(operator));
			expect(tree.map(({ code, depth }) => [code, depth])).toEqual([
				['NATIONAL', 0],
				['ACADEMY', 1],
				['PUNJAB', 1],
				['DEMO', 2],
				['DEMO-A', 3]
			]);
			expect(tree[0]!.people).toBe(tree[1]!.people + tree[2]!.people + 1);
			expect(national.path).toBe((await nodeOf(app, 'NATIONAL')).path);
		});

		test('is moved by nobody beyond their reach, and by no administrator at the own node', async () => {
			const app = await open();
			const operator = await withOperator(app);
			const province = await added(operator, 'NATIONAL', 'PUNJAB', 'province');
			const [demo, academy] = [await nodeOf(app, 'DEMO'), await nodeOf(app, 'ACADEMY')];
			const unit = await added(await signedIn(app, 'ADMIN-1'), 'DEMO', 'DEMO-A', 'unit');
			for (const person of ['ADMIN-1', 'INSTRUCTOR-1'])
				for (const [node, target] of [
					[demo, province],
					[unit, academy],
					[academy, province]
				] as const)
					await expect(
						institutes.moveInstitute(await signedIn(app, person), { id: node.id, targetId: target.id })
					).rejects.toThrow(NotFound);
			expect(await institutes.moveInstitute(operator, { id: demo.id, targetId: unit.id })).toMatchObject({
				reason: 'below-itself'
			});
			expect((await nodeOf(app, 'DEMO')).path).toBe(demo.path);
		});

		test('takes a new name, refuses a code that is taken and a kind that does not fit', async () => {
			const app = await open();
			const admin = await signedIn(app, 'ADMIN-1');
			const demo = await nodeOf(app, 'DEMO');
			await institutes.renameInstitute(admin, { id: demo.id, name: { en: 'New name', ur: 'نیا نام' } });
			expect((await nodeOf(app, 'DEMO')).name).toEqual({ en: 'New name', ur: 'نیا نام' });
			const name = { en: 'Again', ur: 'پھر' };
			expect(await institutes.addInstitute(admin, demo, { code: 'academy', name, kind: 'unit' })).toMatchObject({
				reason: 'code-taken'
			});
			expect(await institutes.addInstitute(admin, demo, { code: 'NEW', name, kind: 'college' })).toMatchObject({
				reason: 'kind-does-not-fit'
			});
		});

		test('gives a new node its first administrator, who signs in with the slip and reaches that node only', async () => {
			const app = await open();
			const admin = await signedIn(app, 'ADMIN-1');
			const unit = await added(admin, 'DEMO', 'DEMO-A', 'unit');
			const person = {
				name: 'Sadia Noor',
				serviceNumber: 'ADM-9',
				role: 'dsp',
				jurisdiction: 'punjab',
				language: 'ur'
			} as const;
			const outcome = await institutes.appointAdministrator(admin, unit, person);
			if (!outcome.ok) throw new Error(outcome.reason);
			expect(await enter(visitor(app), 'adm-9', outcome.value.code, 'DEMO-A')).toEqual({ ok: true, kind: 'code' });
			const appointed = await signedIn(app, 'ADM-9');
			expect(appointed.actor.grants).toEqual([{ permission: 'administrator', institutePath: unit.path }]);
			expect(await institutes.appointAdministrator(admin, unit, person)).toMatchObject({ reason: 'number-taken' });
			await expect(institutes.appointAdministrator(admin, await nodeOf(app, 'DEMO'), person)).rejects.toThrow(NotFound);
		});
	});
});

async function added(ctx: SignedIn, parent: string, code: string, kind: 'province' | 'unit') {
	const { institute } = await institutes.openDesk(ctx, parent, institutes.deskDoors.tree);
	const outcome = await institutes.addInstitute(ctx, institute, { code, name: { en: code, ur: 'یونٹ' }, kind });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

async function withOperator(app: App): Promise<SignedIn> {
	const { actor } = await signedIn(app, 'AUTHORITY-1');
	await institutes.grantPermission(await signedIn(app, 'AUTHORITY-1'), {
		accountId: actor.accountId,
		instituteId: actor.institute.id,
		permission: 'operator'
	});
	return signedIn(app, 'AUTHORITY-1');
}
