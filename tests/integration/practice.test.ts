import { describe, expect, test } from 'vitest';
import type { Manner } from '#lib/assessment/practice/play-greedily.ts';
import { prepare } from '#lib/assessment/practice/prepare.ts';
import { rightRuling, talkToRule } from '#lib/assessment/practice/rule.ts';
import type { StoredMove } from '#lib/assessment/practice/types.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import type { Scenario } from '#lib/curriculum/practice.ts';
import type { App } from '#lib/server/app.ts';
import {
	answerBench,
	decidePracticeNeed,
	findPracticeRecord,
	startPractice,
	takeTurns,
	viewBench,
	viewPractice
} from '#lib/server/assessment/index.ts';
import { buildCatalogue, getTrack } from '#lib/server/curriculum/index.ts';
import { planTrack } from '#lib/server/learning/index.ts';
import { NotFound } from '#lib/server/platform/http.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { goodWorld } from '#tests/content/good-world.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';
import { wholeTalk } from '#tests/support/talk.ts';

const TALK = 'workshop-bilal';
const sample = buildCatalogue(goodWorld());

async function begin(ctx: SignedIn, mode: 'learn' | 'check' | 'replay' = 'learn', contentId = TALK) {
	const id = await startPractice(ctx, { contentId, mode, isBuilt: false, again: true });
	const { attempt, body } = await viewPractice(ctx, id);
	return { id, variant: attempt.variant, scenario: body as Scenario };
}

async function playWhole(ctx: SignedIn, mode: 'learn' | 'check', manner: Manner, contentId = TALK) {
	const { id, variant, scenario } = await begin(ctx, mode, contentId);
	const moves = wholeTalk(scenario, variant, manner);
	expect(await takeTurns(ctx, id, { from: 1, moves })).toMatchObject({ ok: true, value: { isFinished: true } });
	return (await viewPractice(ctx, id)).attempt;
}

/** The same app with the small scenario of the tests beside the real ones. */
function withSample(app: App): App {
	app.catalogue.scenarios.set('sample-talk', sample.scenarios.get('sample-talk')!);
	app.catalogue.cases.set('sample-case', sample.cases.get('sample-case')!);
	return app;
}

eachDatabase((open) => {
	describe('a practice talk', () => {
		test('is kept turn by turn, and measured by the server when it is finished', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id, variant, scenario } = await begin(ctx, 'check');
			const moves = wholeTalk(scenario, variant, 'open');
			for (const [index, move] of moves.entries())
				expect(await takeTurns(ctx, id, { from: index + 1, moves: [move] })).toMatchObject({ ok: true });
			const { attempt, moves: kept } = await viewPractice(ctx, id);
			expect(kept).toEqual(moves);
			expect(attempt).toMatchObject({ isPassed: true, result: { kind: 'talk', wrongCount: 0, meetsRule: true } });
		});

		test('led by suggestion is not passed, and says how many false details it planted', async () => {
			const attempt = await playWhole(await signedIn(await open(), 'CONSTABLE-1'), 'check', 'leading');
			expect(attempt).toMatchObject({ isPassed: false, result: { relevantFound: 0, meetsRule: false } });
		});

		test('in learn mode is measured and passes nothing', async () => {
			const attempt = await playWhole(await signedIn(await open(), 'CONSTABLE-1'), 'learn', 'open');
			expect(attempt).toMatchObject({ isPassed: false, result: { meetsRule: true } });
		});

		test('the same turn sent twice, or by two tabs at once, counts once', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id, variant, scenario } = await begin(ctx);
			const [plan] = wholeTalk(scenario, variant, 'open');
			const both = await Promise.all([1, 2].map(() => takeTurns(ctx, id, { from: 1, moves: [plan!] })));
			expect(both.map(({ ok }) => ok)).toEqual([true, true]);
			expect((await viewPractice(ctx, id)).moves).toEqual([plan]);
		});

		test('another turn from a second tab is refused and leaves the talk whole', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id, variant, scenario } = await begin(ctx);
			const [plan, first] = wholeTalk(scenario, variant, 'open');
			await takeTurns(ctx, id, { from: 1, moves: [plan!, first!] });
			expect(await takeTurns(ctx, id, { from: 2, moves: [{ kind: 'next' }] })).toEqual({
				ok: false,
				reason: 'elsewhere'
			});
			expect(await takeTurns(ctx, id, { from: 9, moves: [{ kind: 'next' }] })).toEqual({
				ok: false,
				reason: 'elsewhere'
			});
			expect((await viewPractice(ctx, id)).moves).toEqual([plan, first]);
		});

		test('a move that is not offered is refused, and none of those sent with it is kept', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id, variant, scenario } = await begin(ctx);
			const [plan] = wholeTalk(scenario, variant, 'open');
			const strange: StoredMove = { kind: 'ask', question: 'q-inv-day' };
			expect(await takeTurns(ctx, id, { from: 1, moves: [plan!, strange] })).toEqual({
				ok: false,
				reason: 'not-offered'
			});
			expect((await viewPractice(ctx, id)).moves).toEqual([]);
		});

		test('a move for a finished talk is refused; sending the whole again is not', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id, variant, scenario } = await begin(ctx);
			const moves = wholeTalk(scenario, variant, 'open');
			await takeTurns(ctx, id, { from: 1, moves });
			const more = await takeTurns(ctx, id, { from: moves.length + 1, moves: [{ kind: 'silent' }] });
			expect(more).toEqual({ ok: false, reason: 'finished' });
			expect(await takeTurns(ctx, id, { from: 1, moves })).toMatchObject({ ok: true });
		});

		test('goes on in the version it began with when its file is edited', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			const { id, variant, scenario } = await begin(ctx);
			const [plan, ...rest] = wholeTalk(scenario, variant, 'open');
			await takeTurns(ctx, id, { from: 1, moves: [plan!] });
			const edited = { ...scenario, version: 'edited', questions: scenario.questions.slice(0, 3) };
			ctx.catalogue.scenarios.set(TALK, edited);
			try {
				expect(await takeTurns(ctx, id, { from: 2, moves: rest })).toMatchObject({
					ok: true,
					value: { isFinished: true }
				});
				expect((await viewPractice(ctx, id)).body.version).toBe(scenario.version);
				expect((await begin(ctx)).scenario.version).toBe('edited');
			} finally {
				ctx.catalogue.scenarios.set(TALK, scenario);
			}
		});

		test('takes the other variant next time', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const first = await playWhole(ctx, 'learn', 'open');
			expect((await begin(ctx)).variant).not.toBe(first.variant);
		});

		test('of somebody else is not there', async () => {
			const app = await open();
			const { id } = await begin(await signedIn(app, 'CONSTABLE-1'));
			const other = await signedIn(app, 'SHO-1');
			await expect(viewPractice(other, id)).rejects.toThrow(NotFound);
			await expect(takeTurns(other, id, { from: 1, moves: [{ kind: 'next' }] })).rejects.toThrow(NotFound);
		});
	});

	describe('a replay', () => {
		test('is ten questions to rule on, and says how many rulings were right', async () => {
			const ctx = await signedIn(await open(), 'JUDGE-1');
			const { id, variant, scenario } = await begin(ctx, 'replay');
			const asked = talkToRule(prepare(scenario, variant), id);
			expect(asked).toHaveLength(10);
			const moves = asked.map(({ coding }): StoredMove => ({ kind: 'rule', ruling: rightRuling(coding!) }));
			Object.assign(moves[0]!, { type: asked[0]!.coding!.type });
			Object.assign(moves[1]!, { type: asked[1]!.coding!.type === 'INV' ? 'SUG' : 'INV' });
			expect(await takeTurns(ctx, id, { from: 1, moves })).toMatchObject({ value: { isFinished: true } });
			expect((await viewPractice(ctx, id)).attempt).toMatchObject({
				isPassed: true,
				result: { right: 10, asked: 10, kindsNamed: 2, kindsRight: 1 }
			});
		});
	});

	describe('a class', () => {
		test('left open is found again by whoever holds it, apart from a talk of their own', async () => {
			const ctx = await signedIn(await open(), 'INSTRUCTOR-1');
			const start = (mode: 'learn' | 'class') =>
				startPractice(ctx, { contentId: TALK, mode, isBuilt: false, again: true });
			const [own, hall] = [await start('learn'), await start('class')];
			const record = await findPracticeRecord(ctx.db.read, ctx.actor.accountId);
			expect(record.open.map(({ id }) => id)).toEqual([own]);
			expect(record.openClasses.map(({ id }) => id)).toEqual([hall]);
		});
	});

	describe('a case', () => {
		test('keeps every choice, and a critical step cannot be made good', async () => {
			const ctx = await signedIn(withSample(await open()), 'CONSTABLE-1');
			const play = async (choices: string[]) => {
				const id = await startPractice(ctx, { contentId: 'sample-case', mode: 'case', isBuilt: false, again: true });
				const moves = choices.map((choice): StoredMove => ({ kind: 'choose', choice }));
				await takeTurns(ctx, id, { from: 1, moves });
				return (await viewPractice(ctx, id)).attempt;
			};
			expect(await play(['best', 'best', 'best'])).toMatchObject({ isPassed: true, result: { percent: 100 } });
			expect(await play(['worst', 'best'])).toMatchObject({ isPassed: false, result: { missedCritical: ['first'] } });
			const { result } = await play(['best', 'middle', 'best']);
			expect(result).toMatchObject({ choices: [{ choice: 'best' }, { choice: 'middle' }, { choice: 'best' }] });
		});
	});

	describe('the bench', () => {
		test('asks what was missed again, and counts an answer that is sent twice once', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			const bench = ctx.catalogue.bench;
			ctx.catalogue.bench = sample.bench;
			try {
				const first = (await viewBench(ctx)).next!;
				const wrong = first.type === 'INV' ? 'SUG' : 'INV';
				const id = uuidv7();
				for (const _ of [1, 2]) await answerBench(ctx, { id, questionId: first.id, answer: wrong });
				expect(await viewBench(ctx)).toMatchObject({ missed: 1, answered: 1 });
				for (let round = 0; round < 3; round++) {
					const { next } = await viewBench(ctx);
					expect(next!.id).not.toBe(first.id);
					await answerBench(ctx, { id: uuidv7(), questionId: next!.id, answer: next!.type });
				}
				expect((await viewBench(ctx)).next!.id).toBe(first.id);
			} finally {
				ctx.catalogue.bench = bench;
			}
		});
	});

	describe('a track that asks for practice talks', () => {
		test('says so in the plan, and is content once they are passed in check mode', async () => {
			const ctx = await signedIn(await open(), 'INSTRUCTOR-1');
			const before = (await planTrack(ctx)).practice!;
			const asked = before.talks.map(({ id }) => id);
			expect(before).toMatchObject({ isMet: false, left: asked.length });
			await playWhole(ctx, 'learn', 'open');
			expect((await planTrack(ctx)).practice).toMatchObject({ isMet: false });
			for (const id of asked) await playWhole(ctx, 'check', 'open', id);
			expect((await planTrack(ctx)).practice).toMatchObject({ isMet: true, left: 0 });
			expect((await findPracticeRecord(ctx.db.read, ctx.actor.accountId)).finished.length).toBe(asked.length + 1);
		});

		test('lets a magistrate show it by ruling on a talk, and nobody else', async () => {
			const { catalogue } = await signedIn(await open(), 'CONSTABLE-1');
			const ruled = [{ contentId: TALK, mode: 'replay' as const, isPassed: true, finishedAt: new Date() }];
			const need = (role: 'magistrate' | 'prosecutor') =>
				decidePracticeNeed(catalogue, getTrack(catalogue, role), ruled);
			expect(need('magistrate').isMet).toBe(true);
			expect(need('prosecutor').isMet).toBe(false);
		});
	});
});
