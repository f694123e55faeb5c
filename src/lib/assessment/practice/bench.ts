import type { BenchQuestion } from '#lib/curriculum/practice.ts';

export type BenchAnswer = { questionId: string; isRight: boolean; answeredAt: Date };

/** Days until a question comes back after so many right answers in a row; a missed one comes back in this round. */
export const WAITS = [0, 1, 3, 7, 21, 60] as const;
const DAY = 86_400_000;

export type BenchStanding = {
	/** What to ask now: missed ones first, then those that are due, then new ones. Null: all done for today. */
	next: BenchQuestion | null;
	missed: number;
	due: number;
	fresh: number;
	known: number;
	nextAt: Date | null;
};

/** Spaced repetition: what was missed comes back after three others, what is known waits longer each time. */
export function standAtBench(
	questions: readonly BenchQuestion[],
	answers: readonly BenchAnswer[],
	now: Date
): BenchStanding {
	const byQuestion = new Map<string, BenchAnswer[]>();
	for (const answer of answers)
		byQuestion.set(answer.questionId, [...(byQuestion.get(answer.questionId) ?? []), answer]);
	const recent = answers.slice(-APART).map(({ questionId }) => questionId);
	const standing = questions.map((question) => ({ question, ...standingOf(byQuestion.get(question.id) ?? []) }));
	const missed = standing.filter(({ streak }) => streak === 0);
	const due = standing.filter(({ streak, dueAt }) => (streak ?? 0) > 0 && dueAt !== null && dueAt <= now);
	const fresh = standing.filter(({ streak }) => streak === null);
	const waiting = standing.filter(({ streak, dueAt }) => (streak ?? 0) > 0 && dueAt !== null && dueAt > now);
	const rested = missed.filter(({ question }) => !recent.includes(question.id));
	const next = rested[0] ?? due[0] ?? fresh[0] ?? missed[0];
	const times = waiting.map(({ dueAt }) => dueAt!.getTime());
	return {
		next: next?.question ?? null,
		missed: missed.length,
		due: due.length,
		fresh: fresh.length,
		known: waiting.length,
		nextAt: times.length > 0 ? new Date(Math.min(...times)) : null
	};
}

const APART = 3;

/** Right answers in a row up to now; null for what was never asked. */
function standingOf(answers: readonly BenchAnswer[]): { streak: number | null; dueAt: Date | null } {
	const last = answers.at(-1);
	if (!last) return { streak: null, dueAt: null };
	const sinceMiss = answers.length - 1 - answers.findLastIndex(({ isRight }) => !isRight);
	const wait = WAITS[Math.min(sinceMiss, WAITS.length - 1)]!;
	return { streak: sinceMiss, dueAt: new Date(last.answeredAt.getTime() + wait * DAY) };
}
