import { describe, expect, test } from 'vitest';
import { systemContext, type App } from '#lib/server/app.ts';
import { viewAttempt } from '#lib/server/assessment/index.ts';
import { listOwnCertificates, renewCertificates, verifyCode } from '#lib/server/credentials/index.ts';
import * as learning from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { dueOf, post } from '#tests/support/assign.ts';
import { DAY, HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, openAgain, signedIn } from '#tests/support/database.ts';
import { finishTrack, renew, SHORT_TRACK, shortTrack } from '#tests/support/renew.ts';

const at = (day: string) => new Date(`${day}T05:00:00.000Z`);

eachDatabase((open) => {
	/** CONSTABLE-1 finishes a track of two modules on 1 December 2026: valid until 30 November 2028. */
	const start = async () => {
		const clock = settableClock();
		const app = await open({ clock, catalogue: shortTrack('constable') });
		const learner = await signedIn(app, 'CONSTABLE-1');
		await finishTrack(learner);
		return { app, clock, learner };
	};

	describe('a cycle', () => {
		test('begins with the last module of the track, and its certificate ends with it', async () => {
			const clock = settableClock();
			const app = await open({ clock, catalogue: shortTrack('constable') });
			const learner = await signedIn(app, 'CONSTABLE-1');
			await finishTrack(learner, SHORT_TRACK.slice(0, 1));
			expect(await cycleOf(learner)).toBeNull();
			clock.pass(10 * DAY);
			await finishTrack(learner, SHORT_TRACK.slice(1));
			expect(await cycleOf(learner)).toMatchObject({
				cycle: 1,
				startsOn: '2026-12-11',
				endsOn: '2028-12-10',
				opensOn: '2028-09-11',
				isOpen: false,
				standing: { state: 'current' }
			});
			expect(await trackCertificates(learner)).toMatchObject([
				{ cycle: 1, status: 'valid', issuedOn: '2026-12-11', expiresOn: '2028-12-10' }
			]);
		});

		test('is opened once, however often the news arrives and whoever looks again', async () => {
			const { app, learner } = await start();
			const ctx = systemContext(app);
			const [completion] = await learning.listModuleCompletions(app.db.read, learner.actor.accountId);
			for (const _ of [1, 2]) await learning.hearModuleCompleted(ctx, { completionId: completion!.id });
			expect(await learning.reviewCycles(ctx)).toEqual({ cycles: 0, renewals: 0 });
			expect(await allCycles(app)).toHaveLength(1);
		});

		test('is found by the daily review where nobody told of it, from the day of completion', async () => {
			const { app, clock, learner } = await start();
			await app.db.write(async (tx) => void (await tx.delete(tx.t.cycles)));
			clock.pass(40 * DAY);
			expect(await learning.reviewCycles(systemContext(app))).toEqual({ cycles: 1, renewals: 0 });
			expect(await cycleOf(learner)).toMatchObject({ startsOn: '2026-12-01', endsOn: '2028-11-30' });
		});

		test('belongs to the track of a role: another role has its own, and going back finds the first again', async () => {
			const { app, learner } = await start();
			const { accountId } = learner.actor;
			await post(app, accountId, 'judge');
			expect(await cycleOf(await signedIn(app, 'CONSTABLE-1'))).toBeNull();
			await post(app, accountId, 'constable');
			expect(await cycleOf(await signedIn(app, 'CONSTABLE-1'))).toMatchObject({ cycle: 1, endsOn: '2028-11-30' });
		});

		test('becomes due ninety days before its end, once, and is then in the due work of lists', async () => {
			const { app, clock, learner } = await start();
			const { accountId } = learner.actor;
			clock.set(at('2028-08-31'));
			expect(await learning.reviewCycles(systemContext(app))).toEqual({ cycles: 0, renewals: 0 });
			expect(await dueOf(app, accountId)).toBeNull();
			clock.set(at('2028-09-01'));
			expect(await learning.reviewCycles(systemContext(app))).toEqual({ cycles: 0, renewals: 1 });
			expect(await learning.reviewCycles(systemContext(app))).toEqual({ cycles: 0, renewals: 0 });
			// Overdue only after thirty days of grace.
			expect(await dueOf(app, accountId)).toBe('2028-12-30');
			const windows = await learning.listDueWindows(learner, [accountId]);
			expect(windows.get(accountId)).toMatchObject({ isOpen: true, standing: { state: 'due', window: 90, days: 90 } });
		});

		test('passes through its states', async () => {
			const { clock, learner } = await start();
			const states: unknown[] = [];
			for (const day of ['2028-11-23', '2028-11-30', '2028-12-01', '2028-12-30', '2028-12-31']) {
				clock.set(at(day));
				states.push((await cycleOf(learner))!.standing);
			}
			expect(states).toEqual([
				{ state: 'due', window: 7, days: 7 },
				{ state: 'due', window: 7, days: 0 },
				{ state: 'grace', until: '2028-12-30' },
				{ state: 'grace', until: '2028-12-30' },
				{ state: 'lapsed', since: '2028-12-31' }
			]);
		});
	});

	describe('recertification', () => {
		test('is not open before its window, nor for whoever has nothing to renew', async () => {
			const { app, learner } = await start();
			expect(await learning.beginRecertification(learner)).toEqual({ ok: false, reason: 'not-open' });
			const judge = await signedIn(app, 'SHO-1');
			expect(await learning.beginRecertification(judge)).toEqual({ ok: false, reason: 'no-cycle' });
		});

		test('asks twelve to twenty questions of every module, sends no key, and is resumed, never redrawn', async () => {
			const { clock, learner } = await start();
			clock.set(at('2028-10-01'));
			const begun = await learning.beginRecertification(learner);
			const id = begun.ok ? begun.value : '';
			const attempt = await viewAttempt(learner, id);
			expect(attempt).toMatchObject({ status: 'open', kind: 'recertification', moduleId: 'T-constable' });
			expect(attempt.questions).toHaveLength(12);
			expect(JSON.stringify(attempt)).not.toMatch(/isCorrect|feedback|objective|Q-\d+/);
			const drawn = await learner.db.read.select().from(learner.db.read.t.attemptItems);
			const moduleOf = new Map(
				learner.catalogue.modules.flatMap(({ id: moduleId, items }) => items.map((item) => [item.id, moduleId]))
			);
			const asked = drawn.filter(({ attemptId }) => attemptId === id).map(({ itemId }) => moduleOf.get(itemId));
			expect(new Set(asked).size).toBe(2);
			expect(await learning.beginRecertification(learner)).toEqual({ ok: true, value: id });
			expect(await viewAttempt(learner, id)).toEqual(attempt);
		});

		test('passed, adds a cycle and the next certificates, and takes nothing away', async () => {
			const { app, clock, learner } = await start();
			const before = await evidenceOf(app);
			const first = await trackCertificates(learner);
			clock.set(at('2028-10-01'));
			await learning.reviewCycles(systemContext(app));
			await renew(learner);
			expect(await cycleOf(learner)).toMatchObject({
				cycle: 2,
				startsOn: '2028-10-01',
				endsOn: '2030-09-30',
				standing: { state: 'current' }
			});
			expect(await dueOf(app, learner.actor.accountId)).toBeNull();

			const after = await evidenceOf(app);
			for (const name of Object.keys(before)) expect(after[name], name).toEqual(expect.arrayContaining(before[name]!));
			const kept = await allCycles(app);
			expect(kept.map(({ cycle, endsOn }) => [cycle, endsOn])).toEqual([
				[1, '2028-11-30'],
				[2, '2030-09-30']
			]);

			const nobody = app.context({ requestId: 'r', language: 'en', deviceId: 'd', actor: null });
			const [second] = await trackCertificates(learner);
			expect(await verifyCode(nobody, first[0]!.code)).toMatchObject({ status: 'superseded', endedOn: '2028-10-01' });
			expect(await verifyCode(nobody, second!.code)).toMatchObject({ status: 'valid', expiresOn: '2030-09-30' });
			expect(second).toMatchObject({ cycle: 2, lessons: first[0]!.lessons, quizzes: 2 });
			const modules = (await listOwnCertificates(learner)).filter(({ kind }) => kind === 'module');
			expect(modules.map(({ cycle, status }) => [cycle, status]).sort()).toEqual([
				[1, 'superseded'],
				[1, 'superseded'],
				[2, 'valid'],
				[2, 'valid']
			]);
			clock.set(at('2030-10-01'));
			expect(await verifyCode(nobody, second!.code)).toMatchObject({ status: 'expired' });
			expect(await verifyCode(nobody, first[0]!.code)).toMatchObject({ status: 'superseded' });
		});

		test('renews once, however often the news arrives', async () => {
			const { app, clock, learner } = await start();
			clock.set(at('2028-10-01'));
			const attemptId = await renew(learner);
			const { accountId: learnerId } = learner.actor;
			const cycles = await learning.listCyclesOf(app.db.read, [learnerId]);
			const count = (await listOwnCertificates(learner)).length;
			for (const _ of [1, 2]) {
				await learning.hearRecertified(systemContext(app), { attemptId, learnerId, moduleId: 'T-constable' });
				for (const { id } of cycles) await renewCertificates(systemContext(app), { cycleId: id });
			}
			expect(await learning.listCyclesOf(app.db.read, [learnerId])).toEqual(cycles);
			expect(await listOwnCertificates(learner)).toHaveLength(count);
		});

		test('failed, changes nothing; the fourth try of a day waits twelve hours', async () => {
			const { app, clock, learner } = await start();
			clock.set(at('2028-10-01'));
			for (const _ of [1, 2, 3]) {
				await renew(learner, 'wrong');
				clock.pass(HOUR / 6);
			}
			expect(await learning.beginRecertification(learner)).toEqual({ ok: false, reason: 'resting' });
			expect(await allCycles(app)).toHaveLength(1);
			clock.pass(12 * HOUR);
			await renew(learner);
			expect(await allCycles(app)).toHaveLength(2);
		});

		test('stays open after the end, however late, and then counts from the day it is passed', async () => {
			const { clock, learner } = await start();
			clock.set(at('2031-02-28'));
			expect((await cycleOf(learner))!.standing).toMatchObject({ state: 'lapsed' });
			await renew(learner);
			expect(await cycleOf(learner)).toMatchObject({ cycle: 2, startsOn: '2031-02-28', endsOn: '2033-02-27' });
			clock.set(at('2033-01-01'));
			await renew(learner);
			expect((await trackCertificates(learner)).map(({ cycle, status }) => [cycle, status])).toEqual([
				[3, 'valid'],
				[2, 'superseded'],
				[1, 'superseded']
			]);
		});

		test('blocks nothing: lapsed, a learner reads, answers and completes what joined the track since', async () => {
			const clock = settableClock();
			const app = await open({ clock, catalogue: shortTrack('constable', SHORT_TRACK.slice(0, 1)) });
			const before = await signedIn(app, 'CONSTABLE-1');
			await finishTrack(before, SHORT_TRACK.slice(0, 1));
			clock.set(at('2030-01-01'));
			const later = await openAgain(app, { clock, catalogue: shortTrack('constable') });
			try {
				const learner = await signedIn(later, 'CONSTABLE-1');
				expect((await cycleOf(learner))!.standing).toMatchObject({ state: 'lapsed' });
				expect((await learning.planTrack(learner)).next).toMatchObject({ kind: 'lesson', module: { id: 'M-04' } });
				await finishTrack(learner, SHORT_TRACK.slice(1));
				expect((await learning.planTrack(learner)).next).toEqual({ kind: 'none' });
				// The cycle has lapsed: what the whole track gives comes with the renewal.
				expect(await trackCertificates(learner)).toMatchObject([{ cycle: 1, status: 'expired' }]);
				await renew(learner);
				expect(await trackCertificates(learner)).toMatchObject([
					{ cycle: 2, status: 'valid', quizzes: 2 },
					{ cycle: 1, status: 'superseded', quizzes: 1 }
				]);
			} finally {
				await later.close();
			}
		});

		test('asks besides about law that was rewritten since', async () => {
			const { app, clock, learner } = await start();
			const item = learner.catalogue.modules
				.flatMap(({ items }) => items)
				.find(({ law, jurisdictions, suspended }) => law.length > 0 && !suspended && jurisdictions.includes('punjab'))!;
			const [provisionId] = item.law;
			const provision = learner.catalogue.provisions.get(provisionId!)!;
			clock.set(at('2028-10-01'));
			const changed = { ...provision, whatItSays: { ...provision.whatItSays, en: 'It says something else now.' } };
			const catalogue = shortTrack('constable');
			const provisions = new Map([...catalogue.provisions, [provision.id, changed]]);
			const later = await openAgain(app, { clock, catalogue: { ...catalogue, provisions } });
			try {
				const ctx = await signedIn(later, 'CONSTABLE-1');
				const begun = await learning.beginRecertification(ctx);
				const rows = await later.db.read.select().from(later.db.read.t.attemptItems);
				const asked = rows.filter(({ attemptId }) => begun.ok && attemptId === begun.value);
				const lawOf = new Map(learner.catalogue.modules.flatMap(({ items }) => items.map(({ id, law }) => [id, law])));
				expect(asked.some(({ itemId }) => lawOf.get(itemId)!.includes(provision.id))).toBe(true);
			} finally {
				await later.close();
			}
		});
	});
});

function cycleOf(ctx: SignedIn) {
	const { accountId: learnerId, role, institute } = ctx.actor;
	return learning.viewCycle(ctx, { learnerId, role, path: institute.path });
}

async function trackCertificates(ctx: SignedIn) {
	return (await listOwnCertificates(ctx)).filter(({ kind }) => kind === 'track');
}

async function allCycles(app: App) {
	const rows = await app.db.read.select().from(app.db.read.t.cycles);
	return rows.sort((one, other) => one.cycle - other.cycle);
}

/** Everything that proves something, row by row. */
async function evidenceOf(app: App): Promise<Record<string, unknown[]>> {
	const { read } = app.db;
	const { t } = read;
	return {
		events: await read.select().from(t.learningEvents),
		lessons: await read.select().from(t.lessonCompletions),
		modules: await read.select().from(t.moduleCompletions),
		attempts: await read.select().from(t.attempts),
		items: await read.select().from(t.attemptItems),
		certificates: await read.select().from(t.certificates)
	};
}
