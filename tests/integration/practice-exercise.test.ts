import { describe, expect, test } from 'vitest';
import type { ExerciseMove } from '#lib/assessment/practice/play-exercise.ts';
import type { Exercise } from '#lib/curriculum/practice.ts';
import {
	findPracticeRecord,
	listPractice,
	viewPracticeRoom,
	startPractice,
	takeTurns,
	viewPractice
} from '#lib/server/assessment/index.ts';
import { findModuleById } from '#lib/server/curriculum/index.ts';
import { viewPracticeDesk } from '#lib/server/insight/index.ts';
import type { SignedIn } from '#lib/server/platform/context.ts';
import { eachDatabase, signedIn } from '#tests/support/database.ts';

const BUS = 'bus-station-dawn';

async function begin(ctx: SignedIn) {
	const id = await startPractice(ctx, { contentId: BUS, mode: 'exercise', isBuilt: false, again: true });
	return { id, exercise: (await viewPractice(ctx, id)).body as Exercise };
}

/** Every step answered as the key has it. */
function answers({ facts, actions, level, steps }: Exercise): ExerciseMove[] {
	const graded = facts.filter(({ group }) => group !== null);
	const all: ExerciseMove[] = [
		{ kind: 'spot', facts: facts.filter(({ isSign }) => isSign).map(({ id }) => id) },
		{ kind: 'sort', groups: Object.fromEntries(graded.map(({ id, group }) => [id, String(group)])) },
		{ kind: 'weigh', grades: Object.fromEntries(graded.map(({ id, grade }) => [id, grade!])) },
		{ kind: 'act', level, actions: actions.filter(({ kind }) => kind === 'required').map(({ id }) => id) }
	];
	return all.filter(({ kind }) => steps.includes(kind));
}

eachDatabase((open) => {
	describe('reading signs', () => {
		test('is kept step by step, measured at the end, and stands in the own record', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			const { id, exercise } = await begin(ctx);
			const moves = answers(exercise);
			for (const [index, move] of moves.entries())
				expect(await takeTurns(ctx, id, { from: index + 1, moves: [move] })).toMatchObject({ ok: true });
			const { attempt, moves: kept } = await viewPractice(ctx, id);
			expect(kept).toEqual(moves);
			expect(attempt).toMatchObject({
				isPassed: true,
				result: { kind: 'exercise', setting: 'transport', falseAlarms: 0, levelError: 0, isActionOk: true }
			});
			expect((await findPracticeRecord(app.db.read, ctx.actor.accountId)).finished.map((one) => one.id)).toEqual([id]);
			expect(await takeTurns(ctx, id, { from: moves.length + 1, moves: [moves[0]!] })).toEqual({
				...{ ok: false, reason: 'finished' }
			});
		});

		test('is offered beside its module, with how far one has come', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const of = async (module: string) => listPractice(ctx, findModuleById(ctx.catalogue, module)!);
			const signs = await of('M-08');
			expect(signs.find(({ id }) => id === BUS)).toMatchObject({
				kind: 'exercise',
				tries: 0,
				isPassed: false,
				isOpen: false
			});
			expect((await of('M-10')).map(({ kind }) => kind)).toEqual(['interview', 'interview', 'interview', 'interview']);
			const { id, exercise } = await begin(ctx);
			expect((await of('M-08')).find((one) => one.id === BUS)).toMatchObject({ isOpen: true });
			await takeTurns(ctx, id, { from: 1, moves: answers(exercise) });
			expect((await of('M-08')).find((one) => one.id === BUS)).toMatchObject({
				tries: 1,
				isPassed: true,
				isOpen: false
			});
			const { scenarios, cases, exercises } = ctx.catalogue;
			expect((await viewPracticeRoom(ctx)).list).toHaveLength(scenarios.size + cases.size + exercises.size);
		});

		test('is counted on the desk by setting, and not said of a few people', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			const teacher = await signedIn(app, 'INSTRUCTOR-1');
			expect(await viewPracticeDesk(teacher, 'DEMO', null)).toMatchObject({ hasExercises: false, signs: [] });
			const { id, exercise } = await begin(ctx);
			await takeTurns(ctx, id, { from: 1, moves: answers(exercise) });
			expect(await viewPracticeDesk(teacher, 'DEMO', null)).toMatchObject({ hasExercises: true, signs: [] });
		});

		test('two tabs: the same answer counts once, another one is refused', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id, exercise } = await begin(ctx);
			const [spot] = answers(exercise);
			const both = await Promise.all([1, 2].map(() => takeTurns(ctx, id, { from: 1, moves: [spot!] })));
			expect(both.map(({ ok }) => ok)).toEqual([true, true]);
			expect(await takeTurns(ctx, id, { from: 1, moves: [{ kind: 'spot', facts: [] }] })).toEqual({
				...{ ok: false, reason: 'elsewhere' }
			});
			expect((await viewPractice(ctx, id)).moves).toEqual([spot]);
		});

		test('an exercise that was edited since goes on as it was begun', async () => {
			const app = await open();
			const ctx = await signedIn(app, 'CONSTABLE-1');
			const { id, exercise } = await begin(ctx);
			app.catalogue.exercises.set(BUS, { ...exercise, version: 'edited', facts: exercise.facts.slice(1) });
			expect(await takeTurns(ctx, id, { from: 1, moves: answers(exercise) })).toMatchObject({
				...{ ok: true, value: { isFinished: true } }
			});
			expect(((await viewPractice(ctx, id)).body as Exercise).version).toBe(exercise.version);
			app.catalogue.exercises.set(BUS, exercise);
		});

		test('a step that is not asked, or names what is not there, is refused', async () => {
			const ctx = await signedIn(await open(), 'CONSTABLE-1');
			const { id } = await begin(ctx);
			for (const move of [
				{ kind: 'act', level: 'red', actions: [] },
				{ kind: 'spot', facts: ['nothing'] },
				{ kind: 'next' }
			] as const)
				expect(await takeTurns(ctx, id, { from: 1, moves: [move as never] })).toEqual({
					ok: false,
					reason: 'not-offered'
				});
			expect((await viewPractice(ctx, id)).moves).toEqual([]);
		});
	});
});
