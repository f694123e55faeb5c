import { expect, test } from 'vitest';
import type { Scenario } from '#lib/curriculum/practice.ts';
import { startPractice, takeTurns, viewPractice } from '#lib/server/assessment/index.ts';
import { systemClock } from '#lib/server/platform/clock.ts';
import { eachDatabase, signedIn } from '../support/database.ts';
import { applyAndDie, startAgain } from '../support/die.ts';
import { wholeTalk } from '../support/talk.ts';

eachDatabase((open) => {
	test('a process killed between or amid turns leaves the talk as it was last answered', async () => {
		const app = await open({ clock: systemClock });
		const ctx = await signedIn(app, 'CONSTABLE-1');
		const id = await startPractice(ctx, { contentId: 'workshop-bilal', mode: 'learn', isBuilt: false, again: true });
		const { attempt, body } = await viewPractice(ctx, id);
		const moves = wholeTalk(body as Scenario, attempt.variant, 'open');
		await takeTurns(ctx, id, { from: 1, moves: moves.slice(0, 4) });
		const rest = JSON.stringify({ from: 5, moves: moves.slice(4) });

		// Ten turns that came back with the signal, killed at the third; and the last ones, killed before the result stood.
		for (const [words, count] of [
			['insert into "practice_turns"', '3'],
			['update "practice_attempts"', '1'],
			['insert into "domain_events"', '1']
		] as const) {
			await applyAndDie(app, ['turns', id, words, count, rest]);
			const left = await viewPractice(ctx, id);
			expect(left.moves, words).toEqual(moves.slice(0, 4));
			expect(left.attempt.finishedAt, words).toBeNull();
		}

		// The device sends again what it was not told of, from where it was told last.
		expect(await takeTurns(ctx, id, { from: 1, moves })).toMatchObject({ ok: true, value: { isFinished: true } });
		await startAgain(app);
		const whole = await viewPractice(ctx, id);
		expect(whole.moves).toEqual(moves);
		expect(whole.attempt.result).toMatchObject({ kind: 'talk', meetsRule: true });
	}, 180_000);
});
