import { describe, expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import * as identity from '#lib/server/identity/index.ts';
import * as institutes from '#lib/server/institutes/index.ts';
import type { Actor, SignedIn } from '#lib/server/platform/context.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import { demoAccounts } from '../../src/cli/demo-world.ts';
import { seedDemoWorld } from '../../src/cli/seed.ts';
import { settableClock } from '#tests/support/clock.ts';
import { eachDatabase, openAgain, signedIn } from '#tests/support/database.ts';
import { enter, seat, tokenOf, visitor } from '#tests/support/visitors.ts';

const SUGGESTED = 'quiet goats eat lemons';
const join = {
	...seat,
	name: 'ثنا گل',
	serviceNumber: 'Sana-12',
	role: 'lawyer',
	jurisdiction: 'sindh',
	language: 'ur',
	gender: 'unstated',
	newPassphrase: SUGGESTED
} as const;

eachDatabase((open) => {
	describe('who is asking', () => {
		test('is found with place of duty and permissions in at most three queries', async () => {
			const app = await open();
			const token = await tokenOf(visitor(app), 'INSTRUCTOR-1');
			const seen: string[] = [];
			const stop = app.db.watch((query) => seen.push(query));
			const actor = await actorOf(app, token);
			stop();
			expect(seen.length).toBeLessThanOrEqual(3);
			expect(actor).toMatchObject({
				serviceNumber: 'INSTRUCTOR-1',
				role: 'instructor',
				jurisdiction: 'punjab',
				institute: { code: 'DEMO', name: { en: 'Demo Police College', ur: 'ڈیمو پولیس کالج' } }
			});
			expect(actor!.grants).toEqual([{ permission: 'instructor', institutePath: actor!.institute.path }]);
		});

		test('nobody of the demo world is found in production', async () => {
			const app = await open();
			const token = await tokenOf(visitor(app), 'CONSTABLE-1');
			const production = await openAgain(app, { mode: 'production' });
			expect(await actorOf(production, token)).toBeNull();
			await production.close();
		});
	});

	describe('the tree', () => {
		test('puts colleges below the nation, and a grant above reaches them', async () => {
			const app = await open();
			const [national, demo, academy] = await Promise.all(
				['national', 'DEMO', 'academy'].map((code) => byCode(app, code))
			);
			expect(demo!.path.startsWith(national!.path)).toBe(true);
			expect(academy!.path.startsWith(demo!.path)).toBe(false);
		});

		test('refuses a code that differs in case or digits only', async () => {
			const app = await open();
			const again = { name: { en: 'Other', ur: 'دوسرا' }, kind: 'college', parentId: null } as const;
			expect(await institutes.createInstitute(systemContext(app), { ...again, code: 'demo' })).toEqual({
				ok: false,
				reason: 'code-taken'
			});
		});

		test('has one self-study institute, however often an app starts', async () => {
			const app = await open();
			const second = await openAgain(app);
			await second.close();
			const { institutes: table } = app.db.read.t;
			const rows = await app.db.read.select({ code: table.code, kind: table.kind }).from(table);
			expect(rows.filter(({ kind }) => kind === 'self-study')).toEqual([{ code: 'SELF', kind: 'self-study' }]);
		});
	});

	describe('the demo world', () => {
		test('is put into an empty database once, and never into production', async () => {
			const app = await open();
			expect(await seedDemoWorld(app)).toBe(false);
			expect(await app.db.read.$count(app.db.read.t.accounts)).toBe(demoAccounts.length);
			const production = await openAgain(app, { mode: 'production' });
			await expect(seedDemoWorld(production)).rejects.toThrow('not for production');
			await production.close();
		});
	});

	describe('a posting', () => {
		test('ends the one before, keeps history and tells the other areas', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const { actor } = await signedIn(app, 'CONSTABLE-1');
			const academy = (await byCode(app, 'ACADEMY'))!;
			clock.pass(1000);
			const posting = { accountId: actor.accountId, instituteId: academy.id, role: 'sho', jurisdiction: 'kp' } as const;
			await institutes.postLearner(systemContext(app), posting);

			const { postings, domainEvents } = app.db.read.t;
			const rows = (await app.db.read.select().from(postings)).filter(({ accountId }) => accountId === actor.accountId);
			expect(rows.map(({ role, endedAt }) => [role, endedAt]).sort()).toEqual([
				['constable', clock.now()],
				['sho', null]
			]);
			const news = await app.db.read.select().from(domainEvents);
			expect(
				news.filter(({ name, payload }) => name === 'learner.posted' && payload.accountId === actor.accountId)
			).toHaveLength(2);
			const learner = await institutes.findLearner(app.db.read, actor.accountId);
			expect(learner).toMatchObject({
				name: 'Bilal Anwar',
				role: 'sho',
				jurisdiction: 'kp',
				institute: { code: 'ACADEMY' }
			});
			expect(await enter(visitor(app), 'CONSTABLE-1', 'green river morning tea'), 'the sign-in stays').toMatchObject({
				ok: true
			});
			expect(await institutes.findHomeCode({ ...systemContext(app), actor: { ...actor, institute: academy } })).toBe(
				'DEMO'
			);
		});

		test('is the institute’s to change, except for those who learn alone', async () => {
			const app = await open();
			const constable = await signedIn(app, 'CONSTABLE-1');
			const change = { role: 'judge', jurisdiction: 'kp' } as const;
			expect(await institutes.changePosting(constable, change)).toEqual({ ok: false, reason: 'not-self-study' });
			const alone = await joined(app);
			expect(await institutes.changePosting(alone.ctx, change)).toEqual({ ok: true, value: null });
			expect(await actorOf(app, alone.token)).toMatchObject(change);
		});
	});

	describe('a printed code', () => {
		test('is given by those above, within their reach, and to nobody else', async () => {
			const app = await open();
			const id = async (number: string) => (await signedIn(app, number)).actor.accountId;
			const [constable, admin, instructor, judge] = await Promise.all(
				['CONSTABLE-1', 'ADMIN-1', 'INSTRUCTOR-1', 'JUDGE-1'].map(id)
			);
			const give = async (giver: string, to: string) => institutes.issueOneTimeCode(await signedIn(app, giver), to);

			const { code } = await give('INSTRUCTOR-1', constable!);
			expect(await enter(visitor(app), 'CONSTABLE-1', code)).toEqual({ ok: true, kind: 'code' });
			await expect(give('ADMIN-1', instructor!)).resolves.toMatchObject({
				code: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/)
			});
			for (const [giver, to] of [
				['INSTRUCTOR-1', admin],
				['INSTRUCTOR-1', instructor],
				['INSTRUCTOR-1', judge],
				['ADMIN-1', judge],
				['AUTHORITY-1', constable],
				['SHO-1', constable],
				['CONSTABLE-1', constable],
				['ADMIN-1', 'nobody']
			] as const) {
				await expect(give(giver, to!), `${giver} → ${to}`).rejects.toThrow(NotFound);
			}
		});
	});

	describe('joining on one’s own', () => {
		test('opens an account that signs in without an institute code', async () => {
			const app = await open();
			const { ctx, codes } = await joined(app);
			expect(ctx.actor).toMatchObject({
				name: 'ثنا گل',
				role: 'lawyer',
				jurisdiction: 'sindh',
				language: 'ur',
				institute: { kind: 'self-study' }
			});
			expect(new Set(codes).size).toBe(8);
			expect(await enter(visitor(app), 'SANA-۱۲', SUGGESTED, institutes.SELF_STUDY_CODE)).toMatchObject({
				ok: true,
				language: 'ur'
			});
		});

		test('refuses a name that somebody has, and weak passphrases', async () => {
			const app = await open();
			await joined(app);
			const again = (change: object) => institutes.joinSelfStudy(visitor(app), { ...join, ...change });
			expect(await again({ serviceNumber: 'SANA-12', newPassphrase: 'another long phrase' })).toEqual({
				ok: false,
				reason: 'number-taken'
			});
			expect(await again({ serviceNumber: 'new-one', newPassphrase: 'pakistan123' })).toEqual({
				ok: false,
				reason: 'passphrase-common'
			});
			expect(await again({ serviceNumber: 'new-one', newPassphrase: 'new-one-1' })).toEqual({
				ok: false,
				reason: 'passphrase-personal'
			});
		});

		test('sent twice by the same person, answers with codes that work', async () => {
			const app = await open();
			const first = await joined(app);
			const second = await institutes.joinSelfStudy(visitor(app), join);
			if (!second.ok) throw new Error(second.reason);
			expect(await recover(app, first.codes[0]!)).toEqual({ ok: false, reason: 'code-wrong' });
			expect(await recover(app, second.value.codes[0]!)).toMatchObject({ ok: true });
		});

		test('is no way round the throttle to somebody’s new account', async () => {
			const app = await open();
			await joined(app);
			for (const word of ['one', 'two', 'three', 'four', 'five'])
				await institutes.joinSelfStudy(visitor(app), { ...join, newPassphrase: `wrong guess ${word}` });
			expect(await institutes.joinSelfStudy(visitor(app), join)).toEqual({ ok: false, reason: 'number-taken' });
		});

		test('a recovery code works once, for its own account, and tells strangers nothing', async () => {
			const app = await open();
			const { ctx, codes } = await joined(app);
			expect(await recover(app, codes[0]!, 'somebody')).toEqual({ ok: false, reason: 'code-wrong' });
			expect(await recover(app, 'AAAA-AAAA-AAAA')).toEqual({ ok: false, reason: 'code-wrong' });
			expect(await recover(app, codes[0]!)).toMatchObject({ ok: true, value: { language: 'ur' } });
			expect(await recover(app, codes[0]!)).toEqual({ ok: false, reason: 'code-used' });
			expect(await identity.countRecoveryCodes(ctx)).toBe(7);
			const renewed = await identity.renewRecoveryCodes(ctx);
			expect(await recover(app, codes[1]!), 'the old ones are void').toEqual({ ok: false, reason: 'code-wrong' });
			expect(await recover(app, renewed[7]!)).toMatchObject({ ok: true });
		});
	});
});

const byCode = (app: App, code: string) => institutes.findInstituteByCode(app, code);

async function actorOf(app: App, token: string): Promise<Actor | null> {
	const ctx = visitor(app);
	const session = await identity.findSession(ctx, token);
	return session && institutes.findActor(ctx, session);
}

async function joined(app: App): Promise<{ ctx: SignedIn; token: string; codes: string[] }> {
	const outcome = await institutes.joinSelfStudy(visitor(app), join);
	if (!outcome.ok) throw new Error(outcome.reason);
	const { cookie, codes } = outcome.value;
	const actor = (await actorOf(app, cookie.value))!;
	return { ctx: { ...visitor(app), actor }, token: cookie.value, codes };
}

async function recover(app: App, code: string, serviceNumber = 'sana-12') {
	const { id: instituteId, code: instituteCode } = await institutes.getSelfStudyInstitute(systemContext(app));
	const newPassphrase = 'seven open windows';
	return identity.recoverAccount(visitor(app), {
		...seat,
		instituteId,
		instituteCode,
		serviceNumber,
		code,
		newPassphrase
	});
}
