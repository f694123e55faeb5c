import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { App } from '#lib/server/app.ts';
import { changeGender } from '#lib/server/identity/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import { eachDatabase, signedIn } from '../support/database.ts';

const ROSTER = `Service number,Name,Role,Jurisdiction,Sex
PC-8,Sana Gul,constable,punjab,F
SHO-1,,,,عورت
CONSTABLE-1,,,,
`;

eachDatabase((open) => {
	test('a gender of the roster stands on account and summary and goes back with undo; the person may say it too', async () => {
		const app = await open();
		const ctx = await signedIn(app, 'ADMIN-1');
		const { institute } = await institutes.openDesk(ctx, 'DEMO', institutes.deskDoors.roster);
		await changeGender(await signedIn(app, 'CONSTABLE-1'), 'man');
		expect(await genderOf(app, 'CONSTABLE-1')).toBe('man');

		const read = await institutes.readRoster(ctx, institute, {
			name: 'roster.csv',
			bytes: new TextEncoder().encode(ROSTER)
		});
		if (!read.ok) throw new Error(read.reason);
		const all = { outcome: null, page: 1 };
		const { counts } = await institutes.showImport(ctx, institute, read.value, all);
		expect(counts).toMatchObject({ new: 1, changed: 1, unchanged: 1, refused: 0 });
		const applied = await institutes.applyRoster(ctx, institute, read.value, { onlyIfNoneRefused: true });
		expect(applied.ok).toBe(true);
		expect(await genderOf(app, 'PC-8')).toBe('woman');
		expect(await genderOf(app, 'SHO-1')).toBe('woman');

		await changeGender(await signedIn(app, 'CONSTABLE-1'), 'unstated');
		expect(await institutes.undoRoster(ctx, institute, read.value)).toMatchObject({ ok: true });
		expect((await institutes.showImport(ctx, institute, read.value, all)).kept).toEqual([]);
		expect(await genderOf(app, 'SHO-1')).toBe('unstated');
		expect(await genderOf(app, 'PC-8')).toBeUndefined();
	});
});

async function genderOf(app: App, serviceNumber: string) {
	const { learnerSummaries: t } = app.db.read.t;
	const [row] = await app.db.read.select({ gender: t.gender }).from(t).where(eq(t.serviceNumber, serviceNumber));
	return row?.gender;
}
