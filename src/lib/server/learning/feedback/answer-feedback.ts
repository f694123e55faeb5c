import * as v from 'valibot';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { FEEDBACK_LONGEST } from '#lib/learning/feedback.ts';
import type { SignedIn } from '../../platform/context.ts';
import { NotFound } from '../../platform/http.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { existsFeedback, insertAnswerOnce } from './repository.ts';

export const answerInput = v.object({
	feedback: v.pipe(v.string('formExpired'), v.uuid('formExpired')),
	text: v.pipe(
		v.string('feedbackEmpty'),
		v.trim(),
		v.nonEmpty('feedbackEmpty'),
		v.maxLength(FEEDBACK_LONGEST, 'feedbackLong')
	)
});

/** The content owner’s answer, shown to the sender; the first one stands. For the operator alone: the page guards it. */
export async function answerFeedback(
	ctx: SignedIn,
	{ feedback, text }: v.InferOutput<typeof answerInput>
): Promise<Result<null, 'answered-already'>> {
	return unitOfWork(ctx, async (unit) => {
		if (!(await existsFeedback(unit, feedback))) throw new NotFound('feedback');
		const isNew = await insertAnswerOnce(unit, {
			feedbackId: feedback,
			text,
			answeredBy: ctx.actor.accountId,
			answeredAt: unit.at
		});
		return isNew ? success(null) : refuse('answered-already');
	});
}
