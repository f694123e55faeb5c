import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Catalogue, Question } from '#lib/curriculum/types.ts';
import type { SignedIn } from '../platform/context.ts';
import { emit, unitOfWork } from '../platform/unit-of-work.ts';
import { bankOf } from './bank.ts';
import { decideReAsk } from './decide-re-ask.ts';
import { gradeAttempt } from './grade-attempt.ts';
import { getOwnAttempt, insertItems, listItems, updateAttempt, updateMark, type AttemptItem } from './repository.ts';
import { newItem } from './start-attempt.ts';

export type SubmitRefusal = 'unanswered';
export type Submitted = 'graded' | 're-ask';

/** Marks an attempt, or asks each missed critical point once more. Sending it twice changes nothing. */
export async function submitAttempt(ctx: SignedIn, attemptId: string): Promise<Result<Submitted, SubmitRefusal>> {
	return unitOfWork(ctx, async (unit) => {
		const attempt = await getOwnAttempt(unit, ctx.actor.accountId, attemptId);
		if (attempt.gradedAt) return success('graded');
		const items = await listItems(unit, attemptId);
		if (items.some((item) => item.chosenOption === null && findItem(ctx.catalogue, item))) return refuse('unanswered');

		const marked = items.map((item) => ({
			...item,
			isRight: markItem(findItem(ctx.catalogue, item), item.chosenOption)
		}));
		for (const item of marked) await updateMark(unit, attemptId, item.position, item.isRight);
		const grade = gradeAttempt(marked, attempt.passItems);

		if (!attempt.submittedAt) {
			const again = decideReAsk(grade, items, bankOf(ctx.catalogue, attempt), ctx.chance);
			if (again.length > 0) {
				const next = items.length + 1;
				await insertItems(
					unit,
					again.map(({ item, reAskOf }, index) => newItem(ctx, attemptId, next + index, item, reAskOf))
				);
				await updateAttempt(unit, attemptId, { submittedAt: unit.at });
				return success('re-ask');
			}
		}
		const { rightItems, passItems, isPassed } = grade;
		await updateAttempt(unit, attemptId, {
			submittedAt: attempt.submittedAt ?? unit.at,
			gradedAt: unit.at,
			rightItems,
			passItems,
			isPassed
		});
		await emit(unit, 'attempt.graded', { attemptId, learnerId: attempt.learnerId });
		if (isPassed)
			await emit(unit, 'attempt.passed', { attemptId, learnerId: attempt.learnerId, moduleId: attempt.moduleId });
		return success('graded');
	});
}

/** The item as it was drawn; null where it was rewritten or withdrawn since. */
export function findItem(catalogue: Catalogue, drawn: Pick<AttemptItem, 'itemId' | 'itemVersion'>): Question | null {
	for (const module of catalogue.modules) {
		const item = module.items.find(({ id }) => id === drawn.itemId);
		if (item) return item.version === drawn.itemVersion ? item : null;
	}
	return null;
}

function markItem(item: Question | null, chosenOption: string | null): boolean | null {
	return item ? item.options.some((option) => option.id === chosenOption && option.isCorrect) : null;
}
