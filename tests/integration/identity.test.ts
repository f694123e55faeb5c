import { describe, expect, test } from 'vitest';
import { DEMO_PASSPHRASE } from '#lib/identity/demo-passphrase.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import * as identity from '#lib/server/identity/index.ts';
import { addPosting, findInstituteByCode } from '#lib/server/institutes/index.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { enter, guessOnce, printCode, seat, visitor } from '#tests/support/visitors.ts';

const RIGHT = DEMO_PASSPHRASE;
const NEW = 'quiet goats eat lemons';

eachDatabase((open) => {
	describe('signing in', () => {
		test('reads institute and number however they are typed', async () => {
			const app = await open();
			for (const [institute, number] of [
				['DEMO', 'CONSTABLE-1'],
				[' demo ', 'constable-۱'],
				['Ｄｅｍｏ', 'Constable–1']
			] as const) {
				expect(await enter(visitor(app), number, RIGHT, institute)).toMatchObject({
					ok: true,
					kind: 'signed-in',
					language: 'en'
				});
			}
		});

		test('says the same of an unknown institute, an unknown number and a wrong passphrase', async () => {
			const app = await open();
			const answers = [
				await enter(visitor(app), 'CONSTABLE-1', RIGHT, 'NOWHERE'),
				await enter(visitor(app), 'NOBODY-1', RIGHT),
				await enter(visitor(app), 'CONSTABLE-1', 'wrong words entirely')
			];
			expect(answers).toEqual(Array(3).fill({ ok: false, reason: 'no-match' }));
		});

		test('does the same work for an unknown number as for a wrong passphrase', async () => {
			const app = await open();
			const work: string[][] = [];
			for (const number of ['NOBODY-1', 'CONSTABLE-1']) {
				const queries: string[] = [];
				const stop = app.db.watch((query) => queries.push(query));
				await enter(visitor(app), number, 'wrong words entirely');
				stop();
				work.push(queries);
			}
			expect(work[0]).toEqual(work[1]);
		});

		test('people of the demo world do not exist in production', async () => {
			const app = await open({ mode: 'production' });
			expect(await enter(visitor(app), 'CONSTABLE-1', RIGHT)).toEqual({ ok: false, reason: 'no-match' });
		});

		test('two hundred people behind one address get in, each on a phone never seen before', async () => {
			const app = await open();
			const numbers = Array.from({ length: 200 }, (_, index) => `RECRUIT-${index}`);
			await addPeople(app, numbers);
			const outcomes = await Promise.all(numbers.map((number) => enter(visitor(app), number, NEW)));
			expect(outcomes.filter(({ ok }) => !ok)).toEqual([]);
		}, 120_000);
	});

	describe('the throttle', () => {
		test('slows guesses from any number of devices, and lets the real person in after the wait', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const phone = visitor(app);
			await enter(phone, 'SHO-1', RIGHT);
			for (const _ of Array(9)) await guessOnce(app, clock);

			const stranger = visitor(app);
			expect(await enter(stranger, 'SHO-1', RIGHT)).toEqual({ ok: false, reason: 'wait', seconds: 60 });
			expect(await enter(phone, 'SHO-1', RIGHT), 'the phone used before does not wait').toMatchObject({ ok: true });
			clock.pass(59_000);
			expect(await enter(stranger, 'SHO-1', RIGHT)).toEqual({ ok: false, reason: 'wait', seconds: 1 });
			clock.pass(1000);
			expect(await enter(stranger, 'SHO-1', RIGHT)).toMatchObject({ ok: true, kind: 'signed-in' });
			expect(await enter(visitor(app), 'CONSTABLE-1', RIGHT), 'others are not touched').toMatchObject({ ok: true });
		});

		test('a hundred guesses sent at once do not slip through', async () => {
			const app = await open();
			const phone = visitor(app);
			const outcomes = await Promise.all(
				Array.from({ length: 100 }, (_, index) => enter(phone, 'SHO-1', `wrong guess ${index}`))
			);
			expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === 'no-match')).toHaveLength(5);
		});

		test('a printed code opens at once, also while the account is being guessed at', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const code = await printCode(app, 'SHO-1');
			for (const _ of Array(9)) await guessOnce(app, clock);
			expect(await enter(visitor(app), 'SHO-1', code)).toEqual({ ok: true, kind: 'code' });
		});
	});

	describe('a one-time code', () => {
		test('leads to a passphrase of one’s own, once', async () => {
			const app = await open();
			const before = await signedIn(app, 'SHO-1');
			const code = await printCode(app, 'SHO-1');
			expect(await enter(visitor(app), 'CONSTABLE-1', code), 'it is nobody else’s').toMatchObject({
				reason: 'no-match'
			});
			const typed = code.toLowerCase().replaceAll('-', ' ');
			expect(await enter(visitor(app), 'SHO-1', typed)).toEqual({ ok: true, kind: 'code' });
			expect(await enter(visitor(app), 'SHO-1', typed), 'only choosing uses it up').toEqual({ ok: true, kind: 'code' });

			expect(await choose(app, typed, 'SHO-1 DEMO')).toEqual({ ok: false, reason: 'passphrase-personal' });
			expect(await choose(app, typed, NEW)).toMatchObject({ ok: true });
			expect(await identity.listMySessions(before), 'whoever else was in is out').toHaveLength(1);
			expect(await choose(app, typed, NEW)).toEqual({ ok: false, reason: 'code-used' });
			expect(await enter(visitor(app), 'SHO-1', code)).toEqual({ ok: false, reason: 'code-used' });
			expect(await enter(visitor(app), 'SHO-1', RIGHT)).toMatchObject({ reason: 'no-match' });
			expect(await enter(visitor(app), 'SHO-1', NEW)).toMatchObject({ ok: true, kind: 'signed-in' });
		});

		test('opens once also when two people use it at the same moment', async () => {
			const app = await open();
			const code = await printCode(app, 'SHO-1');
			const outcomes = await Promise.all([choose(app, code, NEW), choose(app, code, 'seven open windows')]);
			expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
			expect(outcomes.filter(({ ok }) => !ok)).toEqual([{ ok: false, reason: 'code-used' }]);
		});

		test('ends after 72 hours, and when a new one is printed', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const first = await printCode(app, 'SHO-1');
			const second = await printCode(app, 'SHO-1');
			expect(await enter(visitor(app), 'SHO-1', first)).toMatchObject({ reason: 'no-match' });
			clock.pass(72 * HOUR);
			expect(await enter(visitor(app), 'SHO-1', second)).toEqual({ ok: false, reason: 'code-expired' });
		});
	});

	describe('changing the passphrase', () => {
		test('asks for the present one and ends the other sessions', async () => {
			const app = await open();
			const [ctx, other] = [await signedIn(app, 'SHO-1'), await signedIn(app, 'SHO-1')];
			const change = (passphrase: string, newPassphrase: string) =>
				identity.changePassphrase(ctx, { passphrase, newPassphrase });
			expect(await change('not this one', NEW)).toEqual({ ok: false, reason: 'passphrase-wrong' });
			expect(await change(RIGHT, 'short')).toEqual({ ok: false, reason: 'passphrase-short' });
			expect(await change(RIGHT, NEW)).toEqual({ ok: true, value: null });
			expect((await identity.listMySessions(other)).map(({ id }) => id)).toEqual([ctx.actor.sessionId]);
		});

		test('nobody may choose the demo passphrase in production', async () => {
			const app = await open({ mode: 'production' });
			expect(identity.judgePassphrase(app, `  ${RIGHT.toUpperCase()}`, [])).toBe('passphrase-common');
		});
	});
});

const choose = (app: App, code: string, newPassphrase: string) =>
	identity.choosePassphrase(visitor(app), { ...seat, code, newPassphrase, instituteCode: 'DEMO' });

async function addPeople(app: App, numbers: string[]): Promise<void> {
	const ctx = systemContext(app);
	const instituteId = (await findInstituteByCode(ctx, 'DEMO'))!.id;
	const hashed = await identity.hashPassphrase(NEW);
	if (!hashed.ok) throw new Error('busy');
	await unitOfWork(ctx, async (unit) => {
		for (const serviceNumber of numbers) {
			const account = await identity.openAccount(unit, {
				instituteId,
				serviceNumber,
				name: 'Recruit',
				language: 'ur',
				passphraseHash: hashed.value
			});
			if (account.ok)
				await addPosting(unit, { accountId: account.value, instituteId, role: 'constable', jurisdiction: 'punjab' });
		}
	});
}
