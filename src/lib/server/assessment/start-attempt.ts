import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Module, Question, Scope } from '#lib/curriculum/types.ts';
import { itemsFor } from '../curriculum/index.ts';
import type { Context, SignedIn } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { decideStart, type StartRefusal } from './decide-start.ts';
import { drawItems, shuffle } from './draw-items.ts';
import { passItemsFor } from './grade-attempt.ts';
import {
	findOpenAttempt,
	insertAttempt,
	listGradedAttempts,
	listRecentItemIds,
	type NewAttemptItem
} from './repository.ts';

type Start = { module: Module; scope: Scope; passMarkPercent: number };

/** Begins a quiz, or goes on with the one that is open. Returns the attempt's id. */
export async function startAttempt(
	ctx: SignedIn,
	{ module, scope, passMarkPercent }: Start
): Promise<Result<string, StartRefusal>> {
	const { accountId: learnerId, jurisdiction } = ctx.actor;
	const bank = itemsFor(module, scope, jurisdiction);
	const [graded, recent] = await Promise.all([
		listGradedAttempts(ctx.db.read, learnerId, module.id),
		listRecentItemIds(ctx.db.read, learnerId, module.id, 2)
	]);
	const gradedAt = graded.map((attempt) => attempt.gradedAt!);

	return unitOfWork(ctx, async (unit) => {
		const open = await findOpenAttempt(unit, learnerId, { moduleId: module.id, scope, jurisdiction, cycle: 1 });
		if (open) return success(open.id);
		const decision = decideStart({ gradedAt, now: unit.at, bankSize: bank.length });
		if (!decision.ok) return refuse(decision.reason);

		const items = drawItems({
			bank,
			count: module.quiz[scope],
			jurisdiction,
			recent: new Set(recent),
			chance: ctx.chance
		});
		const id = uuidv7(unit.at);
		await insertAttempt(
			unit,
			{
				id,
				learnerId,
				moduleId: module.id,
				scope,
				jurisdiction,
				passItems: passItemsFor(passMarkPercent, items.length),
				itemCount: items.length,
				startedAt: unit.at
			},
			items.map((item, index) => newItem(ctx, id, index + 1, item, null))
		);
		return success(id);
	});
}

export function newItem(
	{ chance }: Pick<Context, 'chance'>,
	attemptId: string,
	position: number,
	item: Question,
	reAskOf: number | null
): NewAttemptItem {
	const optionOrder = shuffle(
		item.options.map((option) => option.id),
		chance
	);
	const { id: itemId, version: itemVersion, objective, critical } = item;
	return { attemptId, position, itemId, itemVersion, objective, critical, reAskOf, optionOrder };
}
