import type { Jurisdiction, Scope } from '#lib/curriculum/types.ts';
import { isScopeWithin } from '../curriculum/index.ts';
import type { Reader } from '../platform/db/database.ts';
import { restsUntil } from './decide-start.ts';
import { listGradedAttempts } from './repository.ts';

export type QuizRecord = {
	moduleId: string;
	attempts: number;
	failures: number;
	/** Best attempt that counts for the scope and jurisdiction asked for. */
	pass: { attemptId: string; rightItems: number; items: number; passedAt: Date } | null;
	restsUntil: Date | null;
};

type Wanted = { moduleId: string; scope: Scope; jurisdiction: Jurisdiction | 'any' };

/** What a learner has reached in the quizzes of some modules, in one query. */
export async function findQuizRecords(
	db: Reader,
	learnerId: string,
	wanted: readonly Wanted[],
	now: Date
): Promise<Map<string, QuizRecord>> {
	const graded = await listGradedAttempts(db, learnerId, wanted.length === 1 ? wanted[0]!.moduleId : undefined);
	return new Map(
		wanted.map((want) => [
			want.moduleId,
			recordOf(
				want,
				graded.filter(({ moduleId }) => moduleId === want.moduleId),
				now
			)
		])
	);
}

function recordOf(
	{ moduleId, scope, jurisdiction }: Wanted,
	graded: Awaited<ReturnType<typeof listGradedAttempts>>,
	now: Date
): QuizRecord {
	const counts = graded
		.filter((attempt) => attempt.isPassed && attempt.scope !== 'track' && isScopeWithin(scope, attempt.scope))
		.filter((attempt) => jurisdiction === 'any' || attempt.jurisdiction === jurisdiction)
		.sort(
			(one, other) =>
				(other.rightItems ?? 0) - (one.rightItems ?? 0) || one.gradedAt!.getTime() - other.gradedAt!.getTime()
		);
	const best = counts[0];
	return {
		moduleId,
		attempts: graded.length,
		failures: graded.filter((attempt) => !attempt.isPassed).length,
		pass: best
			? { attemptId: best.id, rightItems: best.rightItems ?? 0, items: best.itemCount, passedAt: best.gradedAt! }
			: null,
		restsUntil: restsUntil(
			graded.map((attempt) => attempt.gradedAt!),
			now
		)
	};
}

/** When the next try at a module or track may begin: now (null), or after a rest. */
export async function findRest(db: Reader, learnerId: string, moduleId: string, now: Date): Promise<Date | null> {
	const graded = await listGradedAttempts(db, learnerId, moduleId);
	return restsUntil(
		graded.map((attempt) => attempt.gradedAt!),
		now
	);
}
