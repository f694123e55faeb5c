import { standAtBench, type BenchStanding } from '#lib/assessment/practice/bench.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { BenchType } from '#lib/curriculum/practice.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { insertBenchAnswerOnce, listBenchAnswers } from './repository.ts';

export type BenchRefusal = 'no-such-question';

/** Keeps what a learner took a question for. The id was made with the page, so that sending it twice counts once. */
export async function answerBench(
	ctx: SignedIn,
	{ id, questionId, answer }: { id: string; questionId: string; answer: BenchType }
): Promise<Result<{ isRight: boolean }, BenchRefusal>> {
	const question = ctx.catalogue.bench.find((one) => one.id === questionId);
	if (!question) return refuse('no-such-question');
	const isRight = question.type === answer;
	await unitOfWork(ctx, (unit) =>
		insertBenchAnswerOnce(unit, {
			id,
			learnerId: ctx.actor.accountId,
			questionId,
			questionVersion: question.version,
			answer,
			isRight,
			answeredAt: unit.at
		})
	);
	return success({ isRight });
}

/** The next question of the bench, and how many wait. */
export async function viewBench(ctx: SignedIn): Promise<BenchStanding & { answered: number }> {
	const answers = await listBenchAnswers(ctx.db.read, ctx.actor.accountId);
	return { ...standAtBench(ctx.catalogue.bench, answers, ctx.clock.now()), answered: answers.length };
}
