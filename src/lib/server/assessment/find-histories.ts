import { groupBy } from '#lib/base/group-by.ts';
import type { Reader } from '../platform/db/database.ts';
import { listFinishedPractice, type PracticeAttempt } from './practice/repository.ts';
import { countAnswersOf, listAttemptsOf, type Attempt } from './repository.ts';

/** All that somebody did in quizzes, and how they answered where they were first asked. */
export type QuizHistory = {
	attempts: Attempt[];
	firstAttempts: number;
	firstPasses: number;
	/** By objective, in the first graded attempt at each module. */
	answers: Map<string, { right: number; wrong: number }>;
	/** Finished practice talks. */
	practice: PracticeAttempt[];
};

/** For many learners in three queries or, where there are many attempts, a few more. */
export async function findQuizHistories(db: Reader, learnerIds: string[]): Promise<Map<string, QuizHistory>> {
	const attemptsOf = groupBy(await listAttemptsOf(db, learnerIds), ({ learnerId }) => learnerId);
	const practiceOf = groupBy(await listFinishedPractice(db, learnerIds), ({ learnerId }) => learnerId);
	const firstOf = new Map(learnerIds.map((id) => [id, firstGraded(attemptsOf.get(id) ?? [])]));
	const ids = [...firstOf.values()].flat().map(({ id }) => id);
	const answersOf = groupBy(await countAnswersOf(db, ids), ({ attemptId }) => attemptId);
	return new Map(
		learnerIds.map((learnerId) => {
			const first = firstOf.get(learnerId)!;
			const answers: QuizHistory['answers'] = new Map();
			for (const row of first.flatMap(({ id }) => answersOf.get(id) ?? [])) {
				const sum = answers.get(row.objective) ?? { right: 0, wrong: 0 };
				sum[row.isRight ? 'right' : 'wrong'] += row.answers;
				answers.set(row.objective, sum);
			}
			return [
				learnerId,
				{
					attempts: attemptsOf.get(learnerId) ?? [],
					firstAttempts: first.length,
					firstPasses: first.filter(({ isPassed }) => isPassed).length,
					answers,
					practice: practiceOf.get(learnerId) ?? []
				}
			];
		})
	);
}

/** The graded attempt at each module that was begun first, recertifications aside; both, where two were begun at the same instant. */
function firstGraded(attempts: readonly Attempt[]): Attempt[] {
	const graded = attempts.filter(({ kind, gradedAt }) => kind === 'module' && gradedAt !== null);
	return graded.filter((attempt) =>
		graded.every((other) => other.moduleId !== attempt.moduleId || other.startedAt >= attempt.startedAt)
	);
}
