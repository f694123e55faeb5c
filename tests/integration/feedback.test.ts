import { describe, expect, test } from 'vitest';
import { uuidv7 } from '#lib/base/ids.ts';
import { findLessonById } from '#lib/server/curriculum/index.ts';
import { answerFeedback, listFeedback, listMyFeedback, sendFeedback } from '#lib/server/learning/index.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';

const correction = { kind: 'correction' as const, text: 'Step 3 says the opposite of step 2.' };

eachDatabase((open) => {
	describe('what a learner says about a lesson', () => {
		test('reaches the content owner without a name, and the answer reaches the sender alone', async () => {
			const app = await open();
			const [sender, other, owner] = [
				await signedIn(app, 'CONSTABLE-1'),
				await signedIn(app, 'SHO-1'),
				await signedIn(app, 'AUTHORITY-1')
			];
			const lesson = findLessonById(sender.catalogue, 'L-1101')!;
			expect(await sendFeedback(sender, lesson, correction)).toEqual({ ok: true, value: null });

			const { waiting, list } = await listFeedback(owner);
			expect(waiting).toBe(1);
			expect(list).toMatchObject([{ ...correction, lessonId: 'L-1101', isOlderVersion: false, answer: null }]);
			expect(JSON.stringify(list)).not.toContain(sender.actor.accountId);

			const answered = await answerFeedback(owner, { feedback: list[0]!.id, text: 'Mended. Thank you.' });
			expect(answered).toEqual({ ok: true, value: null });
			expect(await listMyFeedback(sender, 'L-1101')).toMatchObject([{ answer: 'Mended. Thank you.' }]);
			expect(await listMyFeedback(other, 'L-1101')).toEqual([]);
			expect((await listFeedback(owner)).waiting).toBe(0);
		});

		test('is answered once', async () => {
			const app = await open();
			const [sender, owner] = [await signedIn(app, 'CONSTABLE-1'), await signedIn(app, 'AUTHORITY-1')];
			await sendFeedback(sender, findLessonById(sender.catalogue, 'L-1101')!, correction);
			const feedback = (await listFeedback(owner)).list[0]!.id;
			await answerFeedback(owner, { feedback, text: 'First' });
			expect(await answerFeedback(owner, { feedback, text: 'Second' })).toEqual({
				ok: false,
				reason: 'answered-already'
			});
			await expect(answerFeedback(owner, { feedback: uuidv7(), text: 'To nobody' })).rejects.toThrow();
		});

		test('is not kept where it may point to a real case', async () => {
			const app = await open();
			const sender = await signedIn(app, 'CONSTABLE-1');
			const lesson = findLessonById(sender.catalogue, 'L-1101')!;
			const text = 'In FIR No. ۱۲۳ it was different.';
			expect(await sendFeedback(sender, lesson, { ...correction, text })).toEqual({ ok: false, reason: 'case-number' });
			expect(await listMyFeedback(sender, lesson.id)).toEqual([]);
		});

		test('has an end for one day', async () => {
			const app = await open();
			const sender = await signedIn(app, 'CONSTABLE-1');
			const lesson = findLessonById(sender.catalogue, 'L-1101')!;
			for (let sent = 0; sent < 20; sent++) await sendFeedback(sender, lesson, correction);
			expect(await sendFeedback(sender, lesson, correction)).toEqual({ ok: false, reason: 'too-many' });
		});
	});
});
