import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { rulings, type StoredMove } from '#lib/assessment/practice/types.ts';
import { isUuid } from '#lib/base/ids.ts';
import { benchTypes, levels, stems } from '#lib/curriculum/practice.ts';
import { takeTurns } from '#lib/server/assessment/index.ts';
import { guard } from '#lib/server/platform/guard.ts';
import { answer, NotFound } from '#lib/server/platform/http.ts';
import type { RequestHandler } from './$types';

const id = v.pipe(v.string(), v.maxLength(60));
const ids = v.pipe(v.array(id), v.maxLength(30));
const move = v.variant('kind', [
	v.strictObject({ kind: v.literal('plan'), choices: v.record(id, id) }),
	v.strictObject({ kind: v.literal('ask'), question: id }),
	v.strictObject({ kind: v.literal('build'), stem: v.picklist(stems), chip: id }),
	v.strictObject({ kind: v.picklist(['silent', 'support', 'break', 'next']) }),
	v.strictObject({
		kind: v.literal('decide'),
		record: id,
		conclusion: id,
		actions: ids
	}),
	v.strictObject({ kind: v.literal('choose'), choice: id }),
	v.strictObject({ kind: v.literal('rule'), ruling: v.picklist(rulings), type: v.optional(v.picklist(benchTypes)) }),
	v.strictObject({ kind: v.literal('spot'), facts: ids }),
	v.strictObject({ kind: v.literal('sort'), groups: v.record(id, id) }),
	v.strictObject({ kind: v.literal('weigh'), grades: v.record(id, id) }),
	v.strictObject({ kind: v.literal('explain'), checks: v.record(id, id) }),
	v.strictObject({ kind: v.literal('act'), level: v.picklist(levels), actions: ids })
]);
const turnsInput = v.strictObject({
	from: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
	moves: v.pipe(v.array(move), v.minLength(1), v.maxLength(200))
});

/** Turns that a page played by itself, one or all of a talk without a network. Each is played here again. */
export const POST: RequestHandler = (event) =>
	answer(async () => {
		const ctx = guard(event);
		if (!isUuid(event.params.attempt)) throw new NotFound('practice attempt');
		const input = v.safeParse(turnsInput, await event.request.json().catch(() => null));
		if (!input.success) return json({ reason: 'lost' }, { status: 400 });
		const { from, moves } = input.output;
		const outcome = await takeTurns(ctx, event.params.attempt, { from, moves: moves as StoredMove[] });
		return outcome.ok ? json(outcome.value) : json({ reason: outcome.reason }, { status: 409 });
	});
