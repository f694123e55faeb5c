import { describe, expect, test } from 'vitest';
import { DEMO_PASSPHRASE } from '#lib/identity/demo-passphrase.ts';
import * as identity from '#lib/server/identity/index.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import { DAY, HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, openAgain, signedIn } from '#tests/support/database.ts';
import { enter, guessOnce, tokenOf, visitor } from '#tests/support/visitors.ts';

const RIGHT = DEMO_PASSPHRASE;

eachDatabase((open) => {
	describe('a session', () => {
		test('is stored as a hash, and what is stored opens nothing', async () => {
			const app = await open();
			const token = await tokenOf(visitor(app), 'CONSTABLE-1');
			const rows = await app.db.read.select().from(app.db.read.t.sessions);
			expect(JSON.stringify(rows)).not.toContain(token);
			const ctx = visitor(app);
			expect(await identity.findSession(ctx, token)).toMatchObject({
				isValid: true,
				name: 'Bilal Anwar',
				serviceNumber: 'CONSTABLE-1'
			});
			expect(await identity.findSession(ctx, rows[0]!.id)).toBeNull();
			expect(await identity.findSession(ctx, 'forged')).toBeNull();
			const second = await openAgain(app);
			expect(await identity.findSession(visitor(second), token), 'another process accepts it').toMatchObject({
				isValid: true
			});
			await second.close();
		});

		test('lasts thirty days from its last use; when it has run out, whose it was is still told once', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const token = await tokenOf(visitor(app), 'CONSTABLE-1');
			clock.pass(20 * DAY);
			expect(await identity.findSession(visitor(app), token)).toMatchObject({ isValid: true });
			clock.pass(29 * DAY);
			expect(await identity.findSession(visitor(app), token)).toMatchObject({ isValid: true });
			clock.pass(31 * DAY);
			expect(await identity.findSession(visitor(app), token)).toMatchObject({
				isValid: false,
				serviceNumber: 'CONSTABLE-1'
			});
			expect(await identity.findSession(visitor(app), token)).toBeNull();
		});

		test('on a shared device lasts eight hours, and the device is not remembered', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const desk = visitor(app);
			const outcome = await enter(desk, 'SHO-1', RIGHT, 'DEMO', true);
			const cookie = outcome.ok && outcome.kind === 'signed-in' ? outcome.cookie : null;
			expect(cookie?.options).toEqual({ path: '/', httpOnly: true, sameSite: 'lax', secure: false });
			for (const _ of Array(9)) await guessOnce(app, clock);
			expect(await enter(desk, 'SHO-1', RIGHT)).toMatchObject({ reason: 'wait' });
			clock.pass(8 * HOUR);
			expect(await identity.findSession(visitor(app), cookie!.value)).toMatchObject({ isValid: false });
		});

		test('is listed, and ended by its owner only', async () => {
			const app = await open();
			const [mine, other, stranger] = [
				await signedIn(app, 'CONSTABLE-1'),
				await signedIn(app, 'CONSTABLE-1'),
				await signedIn(app, 'SHO-1')
			];
			const list = await identity.listMySessions(mine);
			expect(list.map(({ id, isThis }) => [id, isThis])).toEqual(
				expect.arrayContaining([
					[mine.actor.sessionId, true],
					[other.actor.sessionId, false]
				])
			);
			expect(list).toHaveLength(2);
			await expect(identity.endMySession(stranger, mine.actor.sessionId)).rejects.toThrow(NotFound);
			await expect(identity.endMySession(mine, 'nothing')).rejects.toThrow(NotFound);
			await identity.endMySession(mine, other.actor.sessionId);
			expect(await identity.listMySessions(mine)).toHaveLength(1);
			expect(await identity.signOut(mine)).toEqual({ isShared: false });
			expect(await identity.listMySessions(mine)).toEqual([]);
			expect(await identity.listMySessions(stranger)).toHaveLength(1);
		});

		test('the `__Host-` cookie belongs to https', async () => {
			const app = await open({ mode: 'production' });
			expect(identity.cookieNames(app.config).session).toBe('__Host-rahbar_session');
			expect(identity.makeCookie(app.config, 'x', 'y').options).toMatchObject({
				secure: true,
				path: '/',
				httpOnly: true
			});
		});
	});

	describe('a form sent after the session ran out', () => {
		const url = new URL('http://localhost/ur/learn/attempts/1?/answer');

		test('is kept for an hour for the person who typed it, without passphrases', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const [owner, other] = [await signedIn(app, 'CONSTABLE-1'), await signedIn(app, 'SHO-1')];
			const token = (await identity.parkForm(
				visitor(app),
				owner.actor.accountId,
				post({ note: 'لکھا ہوا', passphrase: 'secret' }),
				url
			))!;
			expect(await identity.readParkedForm(owner, token)).toEqual({
				path: '/ur/learn/attempts/1?/answer',
				fields: [['note', 'لکھا ہوا']]
			});
			expect(await identity.readParkedForm(other, token)).toBeNull();
			await identity.discardForeignForm(owner, token, owner.actor.accountId);
			expect(await identity.readParkedForm(owner, token)).not.toBeNull();
			clock.pass(HOUR);
			expect(await identity.readParkedForm(owner, token)).toBeNull();
		});

		test('is not kept when it is no form, empty or very long', async () => {
			const app = await open();
			const { actor } = await signedIn(app, 'CONSTABLE-1');
			const park = (request: Request) => identity.parkForm(visitor(app), actor.accountId, request, url);
			const json = new Request(url, {
				method: 'POST',
				body: '{"a":1}',
				headers: { 'content-type': 'application/json' }
			});
			expect(await park(json)).toBeNull();
			expect(await park(post({}))).toBeNull();
			expect(await park(post({ passphrase: 'only a secret' }))).toBeNull();
			expect(await park(post({ note: 'x'.repeat(17_000) }))).toBeNull();
		});
	});
});

const post = (fields: Record<string, string>) =>
	new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) });
