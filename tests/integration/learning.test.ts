import { describe, expect, test } from 'vitest';
import type { Jurisdiction, Role } from '#lib/curriculum/types.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { findLessonById, findModule, checksFor, itemsFor, lessonsInScope } from '#lib/server/curriculum/index.ts';
import { answerItem, submitAttempt, viewAttempt } from '#lib/server/assessment/index.ts';
import {
	listOwnCertificates,
	revokeCertificate,
	verifyCode,
	viewOwnCertificate
} from '#lib/server/credentials/index.ts';
import { postLearner } from '#lib/server/institutes/index.ts';
import { beginQuiz, planModule, planTrack, recordFinish } from '#lib/server/learning/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';

const SLUG = 'first-response-and-referral';

eachDatabase((open) => {
	describe('a lesson', () => {
		test('is finished once, however often the same event arrives', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const eventId = uuidv7();
			for (const _ of [1, 2, 3]) expect(await finish(ctx, 'L-1101', eventId)).toEqual({ ok: true, value: null });
			expect((await module(ctx)).finished).toBe(1);
			expect((await planTrack(ctx)).next).toMatchObject({ kind: 'lesson' });
		});

		test('is not finished while a check is open', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const lesson = findLessonById(ctx.catalogue, 'L-1101')!;
			expect(await recordFinish(ctx, { lesson, eventId: uuidv7(), answers: {} })).toEqual({
				ok: false,
				reason: 'checks-open'
			});
			expect((await module(ctx)).finished).toBe(0);
		});

		test('an event id that somebody else used is refused and stores nothing', async () => {
			const app = await open();
			const [one, other] = [await signedIn(app, 'CONSTABLE-1'), await signedIn(app, 'SHO-1')];
			const eventId = uuidv7();
			await finish(one, 'L-1101', eventId);
			expect(await finish(other, 'L-1101', eventId)).toEqual({ ok: false, reason: 'event-taken' });
			expect((await module(other)).finished).toBe(0);
		});
	});

	describe('a role and a place', () => {
		test('decide the lessons: a station officer has the whole module, a constable its essential part', async () => {
			const app = await open();
			const counts = await Promise.all(
				['CONSTABLE-1', 'SHO-1'].map(async (person) => (await module(await signedIn(app, person))).lessons.length)
			);
			expect(counts[1]).toBe(7);
			expect(counts[0]).toBeLessThan(7);
		});

		test('when they change, only what differs is open again', async () => {
			const app = await open();
			const before = await signedIn(app, 'CONSTABLE-1');
			await finishAll(before);
			await post(before, { role: 'constable', jurisdiction: 'sindh' });
			const after = await module(await signedIn(app, 'CONSTABLE-1'));
			expect(after.lessons.filter((lesson) => !lesson.isFinished).map((lesson) => lesson.id)).toEqual(
				after.lessons.filter((lesson) => lesson.isVariant).map((lesson) => lesson.id)
			);
			await post(before, { role: 'head-constable', jurisdiction: 'punjab' });
			const wider = await module(await signedIn(app, 'CONSTABLE-1'));
			expect(wider.lessons.filter((lesson) => !lesson.isFinished).map((lesson) => lesson.id)).toEqual(['L-1105']);
		});
	});

	describe('a quiz', () => {
		test('opens after the last lesson of the scope, and is resumed, never redrawn', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const slugged = findModule(ctx.catalogue, SLUG)!;
			expect(await beginQuiz(ctx, slugged)).toEqual({ ok: false, reason: 'lessons-open' });
			await finishAll(ctx);
			const id = await begin(ctx);
			const first = await viewAttempt(ctx, id);
			expect(await begin(ctx)).toBe(id);
			expect(await viewAttempt(ctx, id)).toEqual(first);
		});

		test('sends no key, no feedback and no objective before it is graded', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			await finishAll(ctx);
			const attempt = await viewAttempt(ctx, await begin(ctx));
			const sent = JSON.stringify(attempt);
			const items = itemsFor(findModule(ctx.catalogue, SLUG)!, 'essential', 'punjab');
			for (const item of items) for (const option of item.options) expect(sent).not.toContain(option.feedback.en);
			expect(sent).not.toMatch(/isCorrect|feedback|objective|Q-\d+/);
		});

		test('passed, completes the module and issues one certificate that anyone can verify', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			await finishAll(ctx);
			const id = await begin(ctx);
			await answerAll(ctx, id, 'right');
			for (const _ of [1, 2]) expect(await submitAttempt(ctx, id)).toEqual({ ok: true, value: 'graded' });
			expect(await viewAttempt(ctx, id)).toMatchObject({ status: 'graded', isPassed: true });
			expect((await module(ctx)).state).toBe('done');

			const certificates = await listOwnCertificates(ctx);
			expect(certificates).toHaveLength(1);
			const nobody = app.context({ requestId: 'r', language: 'en', deviceId: 'd', actor: null });
			expect(await verifyCode(nobody, certificates[0]!.code)).toMatchObject({
				status: 'valid',
				name: ctx.actor.name,
				title: { en: 'First response and referral' },
				isFirstContactOnly: true
			});
		});

		test('failed, issues nothing; the fourth try of a day waits twelve hours', async () => {
			const clock = settableClock();
			const ctx = await signedIn(await open({ clock }), 'CONSTABLE-1');
			await finishAll(ctx);
			for (const _ of [1, 2, 3]) {
				const id = await begin(ctx);
				await answerAll(ctx, id, 'wrong');
				expect(await submitAttempt(ctx, id)).toEqual({ ok: true, value: 'graded' });
				clock.pass(HOUR / 6);
			}
			expect(await beginQuiz(ctx, findModule(ctx.catalogue, SLUG)!)).toEqual({ ok: false, reason: 'resting' });
			expect(await listOwnCertificates(ctx)).toEqual([]);
			clock.pass(12 * HOUR);
			expect((await beginQuiz(ctx, findModule(ctx.catalogue, SLUG)!)).ok).toBe(true);
		});

		test('a critical point missed is asked once more, with its reason, and then counts', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			await finishAll(ctx);
			const id = await begin(ctx);
			await answerAll(ctx, id, 'miss-one-critical');
			expect(await submitAttempt(ctx, id)).toEqual({ ok: true, value: 're-ask' });
			const again = await viewAttempt(ctx, id);
			expect(again).toMatchObject({
				status: 'open',
				questions: [{ isReAsk: true }],
				missed: [{ isRight: false, isCritical: true }]
			});
			expect(await answerItem(ctx, id, { position: 1, option: 'a' })).toEqual({ ok: false, reason: 'attempt-closed' });
			await answerAll(ctx, id, 'right');
			await submitAttempt(ctx, id);
			expect(await viewAttempt(ctx, id)).toMatchObject({ status: 'graded', isPassed: true });
		});

		test('is not sent while a question is open, and takes no answer after its end', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			await finishAll(ctx);
			const id = await begin(ctx);
			expect(await submitAttempt(ctx, id)).toEqual({ ok: false, reason: 'unanswered' });
			expect(await answerItem(ctx, id, { position: 99, option: 'a' })).toEqual({
				ok: false,
				reason: 'no-such-question'
			});
			expect(await answerItem(ctx, id, { position: 1, option: 'zz' })).toEqual({ ok: false, reason: 'no-such-option' });
			await answerAll(ctx, id, 'right');
			await submitAttempt(ctx, id);
			expect(await answerItem(ctx, id, { position: 1, option: 'a' })).toEqual({ ok: false, reason: 'attempt-closed' });
		});

		test('of another learner is not there', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			await finishAll(ctx);
			const id = await begin(ctx);
			const other = await signedIn(app, 'INSTRUCTOR-1');
			await expect(viewAttempt(other, id)).rejects.toThrow('not found');
			await expect(answerItem(other, id, { position: 1, option: 'a' })).rejects.toThrow('not found');
			await expect(submitAttempt(other, id)).rejects.toThrow('not found');
		});
	});

	describe('a certificate', () => {
		test('is revoked by an administrator of the institute, and by nobody out of reach', async () => {
			const app = await open();
			const holder = await signedIn(app, 'CONSTABLE-1');
			const { id, code } = await certify(holder);
			await expect(revokeCertificate(await signedIn(app, 'SHO-1'), id, 'no')).rejects.toThrow('not found');
			await expect(revokeCertificate(holder, id, 'no')).rejects.toThrow('not found');
			await revokeCertificate(await signedIn(app, 'ADMIN-1'), id, 'Issued by mistake');
			expect(await verifyCode(holder, code)).toMatchObject({ status: 'revoked' });
			await expect(viewOwnCertificate(await signedIn(app, 'ADMIN-1'), id)).rejects.toThrow('not found');
		});

		test('expires after its last day, and is superseded by one for a wider scope', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const holder = await signedIn(app, 'CONSTABLE-1');
			const { code, expiresOn } = await certify(holder);
			expect(expiresOn).toBe('2028-11-30');
			clock.set(new Date('2028-11-30T18:00:00Z'));
			expect(await verifyCode(holder, code)).toMatchObject({ status: 'valid' });
			clock.set(new Date('2028-11-30T19:00:00Z'));
			expect(await verifyCode(holder, code)).toMatchObject({ status: 'expired' });
			await post(holder, { role: 'head-constable', jurisdiction: 'punjab' });
			await certify(await signedIn(app, 'CONSTABLE-1'));
			expect(await verifyCode(holder, code)).toMatchObject({ status: 'superseded' });
		});
	});
});

function post({ actor, ...ctx }: SignedIn, duty: { role: Role; jurisdiction: Jurisdiction }) {
	return postLearner({ ...ctx, actor }, { accountId: actor.accountId, instituteId: actor.institute.id, ...duty });
}

const module = async (ctx: SignedIn) => planModule(ctx, findModule(ctx.catalogue, SLUG)!);

async function finish(ctx: SignedIn, lessonId: string, eventId = uuidv7()) {
	const lesson = findLessonById(ctx.catalogue, lessonId)!;
	const answers = Object.fromEntries(
		checksFor(lesson, ctx.actor.jurisdiction).map((check) => [check.id, check.options[0]!.id])
	);
	return recordFinish(ctx, { lesson, eventId, answers });
}

async function finishAll(ctx: SignedIn): Promise<void> {
	const { scope } = await module(ctx);
	for (const lesson of lessonsInScope(findModule(ctx.catalogue, SLUG)!, scope)) await finish(ctx, lesson.id);
}

async function begin(ctx: SignedIn): Promise<string> {
	const outcome = await beginQuiz(ctx, findModule(ctx.catalogue, SLUG)!);
	if (!outcome.ok) throw new Error(`the quiz was refused: ${outcome.reason}`);
	return outcome.value;
}

async function certify(ctx: SignedIn) {
	await finishAll(ctx);
	const id = await begin(ctx);
	await answerAll(ctx, id, 'right');
	await submitAttempt(ctx, id);
	return (await listOwnCertificates(ctx))[0]!;
}

/** Answers by the stems of the bank, as somebody who knows the keys would. */
async function answerAll(ctx: SignedIn, id: string, how: 'right' | 'wrong' | 'miss-one-critical'): Promise<void> {
	const attempt = await viewAttempt(ctx, id);
	if (attempt.status !== 'open') throw new Error('the attempt is closed');
	const bank = findModule(ctx.catalogue, SLUG)!.items;
	let hasMissed = false;
	for (const question of attempt.questions) {
		const item = bank.find(({ stem }) => stem.en === question.stem)!;
		const isRight = how === 'right' || (how === 'miss-one-critical' && (hasMissed || item.critical === null));
		if (!isRight) hasMissed = true;
		const option = item.options.find(({ isCorrect }) => isCorrect === isRight)!;
		expect(await answerItem(ctx, id, { position: question.position, option: option.id })).toEqual({
			ok: true,
			value: null
		});
	}
}
