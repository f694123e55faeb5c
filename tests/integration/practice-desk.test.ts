import { describe, expect, test } from 'vitest';
import { playGreedily, type Manner } from '#lib/assessment/practice/play-greedily.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import type { TalkMode } from '#lib/assessment/practice/types.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';
import { startPractice, takeTurns, viewPractice } from '#lib/server/assessment/index.ts';
import { openTranscript, viewPracticeDesk, viewTranscript } from '#lib/server/insight/index.ts';
import { addMembers, createCohort, listViewsOfMe } from '#lib/server/institutes/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import { HOUR, settableClock } from '#tests/support/clock.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';

async function play(ctx: SignedIn, manner: Manner, mode: TalkMode = 'learn'): Promise<string> {
	const [contentId] = ctx.catalogue.scenarios.keys();
	const id = await startPractice(ctx, { contentId: contentId!, mode, isBuilt: false, again: true });
	const { attempt, body } = await viewPractice(ctx, id);
	const scenario = body as Scenario;
	const moves = playGreedily(prepare(scenario, attempt.variant), manner, 'pick').moves;
	const [record, conclusion] = [scenario.record[0]!.id, scenario.conclusions[0]!.id];
	await takeTurns(ctx, id, { from: 1, moves: [...moves, { kind: 'decide', record, conclusion, actions: [] }] });
	return id;
}

eachDatabase((open) => {
	describe('the practice of an institute', () => {
		test('shows how people ask from first talk to last, and the commonest harm', async () => {
			const clock = settableClock();
			const app = await open({ clock });
			const learner = await signedIn(app, 'CONSTABLE-1');
			for (const manner of ['leading', 'open'] as const) {
				await play(learner, manner);
				clock.pass(HOUR);
			}
			await play(await signedIn(app, 'SHO-1'), 'leading');
			const desk = await viewPracticeDesk(await signedIn(app, 'INSTRUCTOR-1'), 'DEMO', null);
			expect(desk).toMatchObject({ talks: 3, change: { first: 0, last: 100, people: 1 }, harmful: { type: 'OPT' } });
			expect(desk.people.map(({ first, last }) => [first, last])).toEqual(
				expect.arrayContaining([
					[0, 100],
					[0, 0]
				])
			);
		});

		test('shows a cohort by itself, and never what a class played', async () => {
			const app = await open();
			const teacher = await signedIn(app, 'INSTRUCTOR-1');
			const [one, other] = [await signedIn(app, 'CONSTABLE-1'), await signedIn(app, 'SHO-1')];
			for (const ctx of [one, other]) await play(ctx, 'open');
			await play(one, 'leading', 'class');
			const cohort = await createCohort(teacher, 'DEMO', 'Recruits');
			await addMembers(teacher, 'DEMO', cohort, [one.actor.accountId]);
			expect(await viewPracticeDesk(teacher, 'DEMO', cohort)).toMatchObject({ talks: 1, harmful: null });
			expect((await viewPracticeDesk(teacher, 'DEMO', null)).talks).toBe(2);
		});

		test('opens a transcript only with the knowledge of its learner', async () => {
			const app = await open();
			const learner = await signedIn(app, 'CONSTABLE-1');
			const teacher = await signedIn(app, 'INSTRUCTOR-1');
			const id = await play(learner, 'open');
			expect((await viewTranscript(teacher, 'DEMO', id)).moves).toBeNull();
			expect(await listViewsOfMe(learner)).toEqual([]);
			await openTranscript(teacher, 'DEMO', id);
			expect((await viewTranscript(teacher, 'DEMO', id)).moves!.length).toBeGreaterThan(10);
			expect(await listViewsOfMe(learner)).toHaveLength(1);
		});

		test('is not there for learners and for other institutes', async () => {
			const app = await open();
			const id = await play(await signedIn(app, 'CONSTABLE-1'), 'open');
			for (const person of ['CONSTABLE-1', 'JUDGE-1']) {
				const ctx = await signedIn(app, person);
				await expect(viewPracticeDesk(ctx, 'DEMO', null)).rejects.toThrow(NotFound);
				await expect(viewTranscript(ctx, 'DEMO', id)).rejects.toThrow(NotFound);
			}
			const judge = await signedIn(app, 'JUDGE-1');
			await expect(viewTranscript(judge, 'ACADEMY', id)).rejects.toThrow(NotFound);
		});
	});
});
