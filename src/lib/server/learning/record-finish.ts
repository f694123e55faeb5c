import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Lesson } from '#lib/curriculum/types.ts';
import { checksFor } from '../curriculum/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { emit, unitOfWork, type Unit } from '../platform/unit-of-work.ts';
import { completionsFromEvents, openChecks, type CheckAnswers } from './completion-rules.ts';
import { completeModule } from './complete-module.ts';
import { refreshSummary } from './refresh-summary.ts';
import { findEventOwner, insertEventOnce, listFinishedEvents, upsertLessonCompletion } from './repository.ts';

export type FinishRefusal = 'checks-open' | 'event-taken';
type Finish = { lesson: Lesson; eventId: string; answers: CheckAnswers };

/**
 * Stores that a lesson was finished, with the answers to its checks, and recomputes what that completes. The event's id
 * was made with the page, so that sending it twice counts once.
 */
export async function recordFinish(
	ctx: SignedIn,
	{ lesson, eventId, answers }: Finish
): Promise<Result<null, FinishRefusal>> {
	const { accountId: learnerId, jurisdiction } = ctx.actor;
	const checks = checksFor(lesson, jurisdiction);
	if (openChecks(checks, answers).length > 0) return refuse('checks-open');
	const payload = Object.fromEntries(checks.map(({ id }) => [id, answers[id]!]));

	return unitOfWork(ctx, async (unit) => {
		const isNew = await insertEventOnce(unit, {
			id: eventId,
			learnerId,
			kind: 'lesson.finished',
			contentId: lesson.id,
			contentVersion: lesson.version,
			jurisdiction,
			payload,
			occurredAt: unit.at,
			receivedAt: unit.at
		});
		if (!isNew) return (await findEventOwner(unit, eventId)) === learnerId ? success(null) : refuse('event-taken');
		await recomputeLesson(unit, learnerId, lesson);
		await emit(unit, 'lesson.completed', { learnerId, lessonId: lesson.id, eventId });
		await completeModule(unit, ctx, ctx.actor, lesson.moduleId);
		await refreshSummary(unit, ctx, ctx.actor);
		return success(null);
	});
}

async function recomputeLesson(unit: Unit, learnerId: string, lesson: Lesson): Promise<void> {
	const events = await listFinishedEvents(unit, learnerId, lesson.id);
	for (const completion of completionsFromEvents(lesson, events))
		await upsertLessonCompletion(unit, learnerId, lesson.id, completion);
}
