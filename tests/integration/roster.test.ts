import { expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { choosePassphrase, findCodeHolder, openAccount } from '#lib/server/identity/index.ts';
import { eachDatabase, signedIn } from '../support/database.ts';

const HEAD = 'Service number,Name,Role,Jurisdiction';
const all = { outcome: null, page: 1 };

eachDatabase((open) => {
	test('a dry run tells each row and changes nothing; applying does just that, undoing takes it back', async () => {
		const { app, ctx, desk } = await atDemo(open);
		const id = await read(
			ctx,
			`${HEAD}\nPC-900,Sana Gul,constable,punjab\nconstable-1,,sho,\nSHO-1,,,\nPC-901,,constable,punjab\n`
		);
		const dry = await institutes.showImport(ctx, desk, id, all);
		expect(dry.rows.map(({ row, outcome, column, reason }) => [row, outcome, column, reason])).toEqual([
			[2, 'new', null, null],
			[3, 'changed', null, null],
			[4, 'unchanged', null, null],
			[5, 'refused', 'name', 'missing']
		]);
		expect(await numbersAt(app)).not.toContain('PC-900');

		expect(await institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: true })).toEqual({
			ok: false,
			reason: 'rows-refused'
		});
		expect(await institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: false })).toMatchObject({ ok: true });
		expect(await institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: false })).toEqual({
			ok: false,
			reason: 'already-applied'
		});
		expect(await summary(app, 'PC-900')).toMatchObject({ role: 'constable', lessonsDone: 0, modulesDone: 0 });
		expect(await summary(app, 'CONSTABLE-1')).toMatchObject({ role: 'sho' });

		expect(await institutes.undoRoster(ctx, desk, id)).toMatchObject({ ok: true });
		expect(await institutes.undoRoster(ctx, desk, id)).toEqual({ ok: false, reason: 'not-applied' });
		expect(await summary(app, 'PC-900')).toBeUndefined();
		expect(await summary(app, 'CONSTABLE-1')).toMatchObject({ role: 'constable' });
		expect((await institutes.showImport(ctx, desk, id, all)).kept).toEqual([]);

		const again = await read(ctx, `${HEAD}\nPC-900,Sana Gul,constable,punjab\n`);
		expect((await institutes.showImport(ctx, desk, again, all)).counts.new).toBe(1);
		expect(await institutes.applyRoster(ctx, desk, again, { onlyIfNoneRefused: false })).toMatchObject({ ok: true });
		expect((await numbersAt(app)).filter((number) => number === 'PC-900')).toHaveLength(1);
	});

	test('what is exported comes back without a change, in both formats and languages', async () => {
		const { ctx, desk } = await atDemo(open);
		await apply(ctx, `${HEAD},جنس\n=HYPER-1,"=cmd, ""x""",constable,sindh,\n007,علي كاظم,io,kp,مرد\n`);
		for (const language of ['en', 'ur'] as const)
			for (const kind of ['csv', 'xlsx'] as const) {
				const bytes = await institutes.exportRoster({ ...ctx, language }, desk, kind);
				const id = await read(ctx, bytes);
				const { counts } = await institutes.showImport(ctx, desk, id, all);
				expect(counts).toMatchObject({ new: 0, changed: 0, moved: 0, refused: 0 });
				expect(counts.unchanged).toBeGreaterThan(5);
			}
		const text = new TextDecoder().decode(await institutes.exportRoster(ctx, desk, 'csv'));
		expect(text).toContain('\r\n\'=HYPER-1,"\'=cmd, ""x"""');
	});

	test('the same person is recognised in another case, digit set and letter form, and a second row of theirs is refused', async () => {
		const { ctx, desk } = await atDemo(open);
		await apply(ctx, `${HEAD}\nPC-77,علی,constable,punjab\n`);
		const id = await read(ctx, 'نام;سروس نمبر;عہدہ;صوبہ\nعلي;pc-۷۷;کانسٹیبل;پنجاب\nعلی;PC-٧٧;;\n');
		const { rows } = await institutes.showImport(ctx, desk, id, all);
		expect(rows.map(({ outcome, reason }) => [outcome, reason])).toEqual([
			['unchanged', null],
			['refused', 'twice']
		]);
	});

	test("another institute's people are not there: their number is new here, and their code unknown", async () => {
		const { app, ctx, desk } = await atDemo(open);
		const id = await read(
			ctx,
			`${HEAD},Unit\nJUDGE-1,Zara Noor,judge,punjab,\nPC-5,Asim Raza,constable,punjab,ACADEMY\n`
		);
		const { rows } = await institutes.showImport(ctx, desk, id, all);
		expect(rows.map(({ outcome, column, reason }) => [outcome, column, reason])).toEqual([
			['new', null, null],
			['refused', 'unit', 'unitUnknown']
		]);
		expect(JSON.stringify(rows)).not.toContain('before":{');
		await institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: false });
		expect((await summaries(app, 'JUDGE-1')).map(({ instituteId }) => instituteId)).toHaveLength(2);
		const stranger = await signedIn(app, 'JUDGE-1');
		const academy = (await institutes.findInstituteByCode(stranger, 'ACADEMY'))!;
		await expect(institutes.showImport(stranger, academy, id, all)).rejects.toThrow('not found');
	});

	test('people move between units below, and only there; an empty unit leaves them where they are', async () => {
		const { app, ctx, desk } = await atDemo(open);
		await addUnit(app, desk.id, 'DEMO-LHR');
		await apply(ctx, `${HEAD},Unit\nPC-1,Asim Raza,constable,punjab,demo-lhr\nCONSTABLE-1,,,,DEMO-LHR\n`);
		expect(await summary(app, 'CONSTABLE-1')).toMatchObject({ instituteId: (await unitOf(ctx, 'DEMO-LHR')).id });
		const id = await read(ctx, `${HEAD}\nCONSTABLE-1,,,\nPC-1,Asim Raza,,\n`);
		expect((await institutes.showImport(ctx, desk, id, all)).counts).toMatchObject({ unchanged: 2 });
	});

	test('two administrators: the second finds the people changed since, and reads again', async () => {
		const { ctx, desk } = await atDemo(open);
		const mine = await read(ctx, `${HEAD}\nSHO-1,,io,\nPC-1,Asim Raza,constable,punjab\n`);
		const theirs = await read(ctx, `${HEAD}\nSHO-1,,dsp,\n`);
		expect(await institutes.applyRoster(ctx, desk, theirs, { onlyIfNoneRefused: false })).toMatchObject({ ok: true });
		expect(await institutes.applyRoster(ctx, desk, mine, { onlyIfNoneRefused: false })).toEqual({
			ok: false,
			reason: 'changed-since'
		});
		expect(await institutes.rereadRoster(ctx, desk, mine)).toMatchObject({ ok: true });
		const { rows } = await institutes.showImport(ctx, desk, mine, all);
		expect(rows[0]!.before).toMatchObject({ role: 'dsp' });
		expect(await institutes.applyRoster(ctx, desk, mine, { onlyIfNoneRefused: false })).toMatchObject({ ok: true });
	});

	test('the same import pressed twice at once is applied once', async () => {
		const { app, ctx, desk } = await atDemo(open);
		const id = await read(ctx, `${HEAD}\nPC-1,Asim Raza,constable,punjab\n`);
		const outcomes = await Promise.all(
			[1, 2].map(() => institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: false }))
		);
		expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await numbersAt(app)).filter((number) => number === 'PC-1')).toHaveLength(1);
	});

	test('a fall in the middle leaves nothing half-applied, and the import stands', async () => {
		const { app, ctx, desk } = await atDemo(open);
		const id = await read(ctx, `${HEAD}\nSHO-1,,io,\nPC-1,Asim Raza,constable,punjab\n`);
		const fallen = unitOfWork(ctx, async () => {
			await institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: false });
			throw new Error('killed');
		});
		await expect(fallen).rejects.toThrow('killed');
		expect(await numbersAt(app)).not.toContain('PC-1');
		expect((await institutes.showImport(ctx, desk, id, all)).state).toBe('dry');
		expect(await institutes.applyRoster(ctx, desk, id, { onlyIfNoneRefused: false })).toMatchObject({ ok: true });
	});

	test('slips open the accounts of the new people; who has signed in is kept when the import is undone', async () => {
		const { ctx, desk } = await atDemo(open);
		const id = await apply(ctx, `${HEAD}\nPC-1,Asim Raza,constable,punjab\nPC-2,Sana Gul,constable,punjab\n`);
		const early = await institutes.printRosterSlips(ctx, desk, id);
		const slips = await institutes.printRosterSlips(ctx, desk, id);
		expect(slips.map(({ institute, serviceNumber }) => [institute, serviceNumber])).toEqual([
			['DEMO', 'PC-1'],
			['DEMO', 'PC-2']
		]);
		const choose = (code: string) =>
			choosePassphrase(ctx, {
				code,
				newPassphrase: 'quiet goats eat lemons',
				instituteCode: 'DEMO',
				isShared: false,
				userAgent: null
			});
		expect(await findCodeHolder(ctx, early[0]!.code)).toMatchObject({ ok: false });
		expect(await choose(slips[0]!.code)).toMatchObject({ ok: true });
		expect(await institutes.countWaiting(ctx, desk, id)).toBe(1);

		await institutes.undoRoster(ctx, desk, id);
		const { kept, undoneAt } = await institutes.showImport(ctx, desk, id, all);
		expect(undoneAt).not.toBeNull();
		expect(kept.map(({ row, reason }) => [row, reason])).toEqual([[2, 'keptSignedIn']]);
		expect(await institutes.printRosterSlips(ctx, desk, id)).toEqual([]);
	});

	test('undoing leaves what was changed since', async () => {
		const { app, ctx, desk } = await atDemo(open);
		const id = await apply(ctx, `${HEAD}\nSHO-1,,io,\n`);
		await apply(ctx, `${HEAD}\nSHO-1,,dsp,\n`);
		await institutes.undoRoster(ctx, desk, id);
		expect(await summary(app, 'SHO-1')).toMatchObject({ role: 'dsp' });
		expect((await institutes.showImport(ctx, desk, id, all)).kept).toMatchObject([{ reason: 'keptChanged' }]);
	});

	test('unknown headings are asked about once; forbidden columns are never stored', async () => {
		const { app, ctx, desk } = await atDemo(open);
		const file = 'Buckle,Name,Role,Jurisdiction,CNIC,Shoe size\nPC-1,Asim Raza,constable,punjab,35202-1234567-1,43\n';
		const id = await read(ctx, file);
		const asked = await institutes.showImport(ctx, desk, id, all);
		expect(asked.state).toBe('mapping');
		expect(asked.unknown.map(({ heading, examples }) => [heading, examples])).toEqual([
			['Buckle', ['PC-1']],
			['Shoe size', ['43']]
		]);
		const { rosterImports } = app.db.read.t;
		const stored = await app.db.read.select().from(rosterImports);
		expect(JSON.stringify(stored)).not.toContain('35202');
		const [buckle, shoe] = asked.unknown.map(({ index }) => index);
		expect(await institutes.mapHeadings(ctx, desk, id, new Map([[shoe!, 'ignore']]))).toEqual({
			ok: false,
			reason: 'headings-number'
		});
		expect(await institutes.mapHeadings(ctx, desk, id, new Map([[buckle!, 'name']]))).toEqual({
			ok: false,
			reason: 'headings-twice'
		});
		expect(await institutes.mapHeadings(ctx, desk, id, new Map([[buckle!, 'serviceNumber']]))).toMatchObject({
			ok: true
		});
		expect((await institutes.showImport(ctx, desk, id, all)).counts.new).toBe(1);
		const next = await read(ctx, file);
		expect((await institutes.showImport(ctx, desk, next, all)).state).toBe('dry');
	});

	test('a number whose holder now serves beyond reach cannot be given again, and nothing of the holder is told', async () => {
		const { app, ctx, desk } = await atDemo(open);
		const system = systemContext(app);
		const academy = await unitOf(system, 'ACADEMY');
		await unitOfWork(system, async (unit) => {
			const opened = await openAccount(unit, {
				instituteId: desk.id,
				serviceNumber: 'PC-1',
				name: 'Zara Noor',
				language: 'ur',
				passphraseHash: null
			});
			if (opened.ok)
				await institutes.addPosting(unit, {
					accountId: opened.value,
					instituteId: academy.id,
					role: 'judge',
					jurisdiction: 'punjab'
				});
		});
		const id = await read(ctx, `${HEAD}\npc-1,Asim Raza,constable,punjab\n`);
		const { rows } = await institutes.showImport(ctx, desk, id, all);
		expect(rows).toMatchObject([{ outcome: 'refused', reason: 'numberTaken', before: null }]);
		expect(JSON.stringify(rows)).not.toContain('Zara');
	});
});

async function atDemo(open: () => Promise<App>) {
	const app = await open();
	const ctx = await signedIn(app, 'ADMIN-1');
	return { app, ctx, desk: (await institutes.openDesk(ctx, 'DEMO', institutes.deskDoors.roster)).institute };
}

async function read(ctx: SignedIn, file: string | Uint8Array): Promise<string> {
	const desk = await unitOf(ctx, 'DEMO');
	const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
	const outcome = await institutes.readRoster(ctx, desk, { name: 'roster.csv', bytes });
	if (!outcome.ok) throw new Error(outcome.reason);
	return outcome.value;
}

async function apply(ctx: SignedIn, file: string): Promise<string> {
	const id = await read(ctx, file);
	const outcome = await institutes.applyRoster(ctx, await unitOf(ctx, 'DEMO'), id, { onlyIfNoneRefused: true });
	if (!outcome.ok) throw new Error(outcome.reason);
	return id;
}

async function unitOf(ctx: Parameters<typeof institutes.findInstituteByCode>[0], code: string) {
	return (await institutes.findInstituteByCode(ctx, code))!;
}

async function addUnit(app: App, parentId: string, code: string): Promise<void> {
	const name = { en: 'Lahore wing', ur: 'لاہور ونگ' };
	await institutes.createInstitute(systemContext(app), { code, name, kind: 'unit', parentId });
}

async function numbersAt(app: App): Promise<string[]> {
	const { accounts } = app.db.read.t;
	return (await app.db.read.select({ number: accounts.serviceNumber }).from(accounts)).map(({ number }) => number);
}

async function summaries(app: App, serviceNumber: string) {
	const { learnerSummaries } = app.db.read.t;
	return (await app.db.read.select().from(learnerSummaries)).filter((row) => row.serviceNumber === serviceNumber);
}

async function summary(app: App, serviceNumber: string) {
	return (await summaries(app, serviceNumber))[0];
}
