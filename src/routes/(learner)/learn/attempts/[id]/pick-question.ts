import type { OpenAttempt, PublicQuestion } from '#lib/assessment/types.ts';

/** The question on screen, with its number; null for the overview before sending. */
export type Shown = { question: PublicQuestion; number: number } | null;

/**
 * What `?question=` asks for: a number from 1, `review`, or `after-<position>` (the next open one behind it, then the
 * first open one, then the overview). Anything else: the first open question.
 */
export function pickQuestion({ questions }: OpenAttempt, asked: string | null): Shown {
	const show = (index: number): Shown =>
		index >= 0 && questions[index] ? { question: questions[index], number: index + 1 } : null;
	if (asked === 'review') return null;
	if (asked && /^\d{1,3}$/.test(asked) && questions[Number(asked) - 1]) return show(Number(asked) - 1);
	const isOpen = (question: PublicQuestion) => question.chosenOption === null;
	const behind = Number(asked?.match(/^after-(\d{1,3})$/)?.[1] ?? 0);
	const next = questions.findIndex((question) => question.position > behind && isOpen(question));
	return show(next >= 0 ? next : questions.findIndex(isOpen));
}
