import { dayOf } from '#lib/base/dates.ts';
import { groupBy } from '#lib/base/group-by.ts';
import { findQuizHistories } from '../assessment/index.ts';
import { findLearner, type Learner } from '../institutes/index.ts';
import type { Context } from '../platform/context.ts';
import { unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { markDoneWork } from './assignments/mark-done.ts';
import { listLessonCompletionsOf, listModuleCompletionsOf } from './repository.ts';
import { mapSummaries, type Summary } from './summaries/repository.ts';
import { saveSummaries } from './summaries/save-summaries.ts';
import { standingOn } from './summaries/standing.ts';
import { summariser } from './summaries/summarise.ts';

/** What is known from above: the last days of the certificates of each person (credentials says so where it asks). */
type Known = { certificateDays?: ReadonlyMap<string, string> };

/**
 * Recomputes what lists, boards and counters say of some people, in the unit of work that changed them: a fixed number
 * of queries for some hundred people. All of it follows from events, completions, attempts, assignments and the current
 * posting; run twice it says the same.
 */
export async function refreshSummaries(
	unit: Unit,
	{ catalogue }: Pick<Context, 'catalogue'>,
	learners: readonly Learner[],
	{ certificateDays }: Known = {}
): Promise<void> {
	const ids = learners.map(({ accountId }) => accountId);
	const lessons = groupBy(await listLessonCompletionsOf(unit, ids), ({ learnerId }) => learnerId);
	const completions = groupBy(await listModuleCompletionsOf(unit, ids), ({ learnerId }) => learnerId);
	const quizzes = await findQuizHistories(unit, ids);
	const summaries = await mapSummaries(unit, ids);
	const summarise = summariser(catalogue, unit.at);
	const changes = learners.map((learner) => {
		const { accountId: id } = learner;
		const before = summaries.get(id) ?? null;
		const own = { lessons: lessons.get(id) ?? [], completions: completions.get(id) ?? [] };
		return {
			before,
			path: learner.institute.path,
			...own,
			after: summarise(learner, { ...own, quizzes: quizzes.get(id)!, before })
		};
	});
	const due = await markDoneWork(
		unit,
		catalogue,
		changes.map(({ path, completions: done, after: { learnerId, role, jurisdiction, completedAt } }) => ({
			accountId: learnerId,
			role,
			jurisdiction,
			path,
			isTrackDone: completedAt !== null,
			completions: done
		}))
	);
	await saveSummaries(
		unit,
		changes.map(({ before, after }) => ({
			before,
			after: restand(unit, {
				...after,
				...due.get(after.learnerId)!,
				certificateDays: certificateDays?.get(after.learnerId) ?? after.certificateDays
			})
		}))
	);
}

/** The same of one person. */
export function refreshSummary(unit: Unit, ctx: Pick<Context, 'catalogue'>, learner: Learner): Promise<void> {
	return refreshSummaries(unit, ctx, [learner]);
}

/** A summary as it stands on the day of a unit of work. */
export function restand({ at }: Pick<Unit, 'at'>, summary: Summary): Summary {
	return { ...summary, ...standingOn(summary, dayOf(at)) };
}

/** Somebody was posted or corrected what we know of them, or an attempt of theirs was graded. */
export async function hearOfLearner(ctx: Context, payload: Record<string, string>): Promise<void> {
	const learner = await findLearner(ctx.db.read, payload.learnerId ?? payload.accountId ?? '');
	if (learner) await unitOfWork(ctx, (unit) => refreshSummary(unit, ctx, learner));
}
