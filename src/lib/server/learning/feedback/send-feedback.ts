import * as v from 'valibot';
import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import type { Lesson } from '#lib/curriculum/types.ts';
import { FEEDBACK_LONGEST, feedbackKinds } from '#lib/learning/feedback.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { findCaseData, type CaseData } from './find-case-data.ts';
import { countSentSince, insertFeedback } from './repository.ts';

export const feedbackInput = v.object({
	kind: v.picklist(feedbackKinds, 'feedbackKind'),
	text: v.pipe(
		v.string('feedbackEmpty'),
		v.trim(),
		v.nonEmpty('feedbackEmpty'),
		v.maxLength(FEEDBACK_LONGEST, 'feedbackLong')
	)
});
type FeedbackInput = v.InferOutput<typeof feedbackInput>;

export type FeedbackRefusal = CaseData | 'too-many';
const MOST_A_DAY = 20;

/**
 * Keeps what a learner says about a lesson, with the version that was read. Refuses a text that may point to a real
 * person or case, and more than a person writes in a day.
 */
export async function sendFeedback(
	ctx: SignedIn,
	lesson: Lesson,
	{ kind, text }: FeedbackInput
): Promise<Result<null, FeedbackRefusal>> {
	const [found] = findCaseData(text);
	if (found) return refuse(found);
	const { accountId: learnerId } = ctx.actor;
	return unitOfWork(ctx, async (unit) => {
		const dayAgo = new Date(unit.at.getTime() - 86_400_000);
		if ((await countSentSince(unit, learnerId, dayAgo)) >= MOST_A_DAY) return refuse('too-many' as const);
		await insertFeedback(unit, {
			id: uuidv7(unit.at),
			learnerId,
			lessonId: lesson.id,
			lessonVersion: lesson.version,
			language: ctx.language,
			kind,
			text,
			sentAt: unit.at
		});
		return success(null);
	});
}
