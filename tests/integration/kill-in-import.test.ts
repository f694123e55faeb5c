import { expect, test } from 'vitest';
import type { App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { systemClock } from '#lib/server/platform/clock.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { nodeOf } from '../support/desk.ts';
import { applyAndDie, startAgain } from '../support/die.ts';
import { addStation } from '../support/enlist.ts';
import { countAt, orderAt, stateOf, writeOrder } from '../support/orders.ts';

const PEOPLE = 600;
const whatever = { onlyIfNoneRefused: true };

eachDatabase((open) => {
	test('a process killed in the middle of an import or an order leaves nothing half-applied', async () => {
		// The process that dies lives by the clock of the machine.
		const app = await open({ clock: systemClock });
		await addStation(app);
		const ctx = await signedIn(app, 'ADMIN-1');
		const roster = await readRoster(app, ctx);
		const untouched = { ...(await stateOf(app)), accounts: await countAccounts(app) };
		for (const [words, count] of [
			['insert into "accounts"', 2],
			['insert into "domain_events"', 1]
		] as const) {
			await applyAndDie(app, ['roster', roster, words, `${count}`]);
			expect({ ...(await stateOf(app)), accounts: await countAccounts(app) }, words).toEqual(untouched);
		}
		// Killed after the commit: all of it is there, and what was to follow follows.
		await applyAndDie(app, ['roster', roster, 'insert into "jobs"', '1']);
		expect(await countAccounts(app)).toBe(untouched.accounts + PEOPLE);
		expect(await institutes.applyRoster(ctx, await nodeOf(app, 'DEMO'), roster, whatever)).toMatchObject({
			reason: 'already-applied'
		});
		await startAgain(app);
		expect(await countAt(app, 'DEMO', 'constable')).toBeGreaterThanOrEqual(PEOPLE);

		const text = Array.from({ length: PEOPLE }, (_, index) => `PC-${index},,STATION,sho`).join('\n');
		const order = await writeOrder(app, ctx, 'DEMO', { text });
		const before = await stateOf(app);
		for (const [words, count] of [
			['insert into "postings"', 2],
			['update "posting_orders"', 1]
		] as const) {
			await applyAndDie(app, ['order', order, words, `${count}`]);
			expect(await stateOf(app), words).toEqual(before);
			expect((await orderAt(app, ctx, 'DEMO', order)).state).toBe('dry');
		}
		await applyAndDie(app, ['order', order, 'insert into "jobs"', '1']);
		expect((await orderAt(app, ctx, 'DEMO', order)).rows.every(({ state }) => state === 'done')).toBe(true);
		await startAgain(app);
		expect(await countAt(app, 'STATION', 'sho')).toBe(PEOPLE);
	}, 300_000);
});

async function readRoster(app: App, ctx: SignedIn): Promise<string> {
	const lines = Array.from({ length: PEOPLE }, (_, index) => `PC-${index},Asim Raza,constable,punjab`);
	const bytes = new TextEncoder().encode(['Service number,Name,Role,Jurisdiction', ...lines].join('\n'));
	const read = await institutes.readRoster(ctx, await nodeOf(app, 'DEMO'), { name: 'roster.csv', bytes });
	if (!read.ok) throw new Error(read.reason);
	return read.value;
}

function countAccounts(app: App): Promise<number> {
	return app.db.read.$count(app.db.read.t.accounts);
}
