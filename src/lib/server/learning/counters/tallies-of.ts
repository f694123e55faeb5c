import type { CounterKind } from '#lib/learning/types.ts';
import { readAnswers, readMarks } from '../summaries/marks.ts';
import type { Summary } from '../summaries/repository.ts';
import type { Counted } from './repository.ts';

/** What one person adds to the counters of the institute where they serve: all that boards count follows from the summary. */
export function talliesOf(summary: Summary): Counted[] {
	const { instituteId, role, jurisdiction, gender } = summary;
	const tally = (kind: CounterKind, amounts: Record<string, number | boolean>, by: Partial<Counted> = {}) =>
		Object.entries(amounts).map(([key, amount]) => ({
			instituteId,
			kind,
			key,
			role: '' as const,
			jurisdiction: '' as const,
			gender: '' as const,
			...by,
			amount: Number(amount)
		}));
	const whole = { role, jurisdiction, gender };
	return [
		...tally('share', sharesOf(summary), whole),
		...tally('hours', { [Math.floor(summary.minutesLearned / 60)]: 1 }, whole),
		...tally('need', needsOf(summary), whole),
		...tally('certificate', certificatesOf(summary), whole),
		...tally('step', Object.fromEntries(readMarks(summary.steps).map(([id, step]) => [`${id}=${step}`, 1])), { role }),
		...tally(
			'completions',
			Object.fromEntries(readMarks(summary.months).map(([month, count]) => [month, Number(count)]))
		),
		...tally('completers', Object.fromEntries(readMarks(summary.months).map(([month]) => [month, 1]))),
		...tally('answer', answersOf(summary))
	].filter(({ amount }) => amount !== 0);
}

function sharesOf({ startedAt, completedAt, minutesLearned, firstAttempts, firstPasses }: Summary) {
	return {
		learners: 1,
		started: startedAt !== null,
		completed: completedAt !== null,
		minutes: minutesLearned,
		attempts: firstAttempts,
		passes: firstPasses
	};
}

function needsOf({ isOverdue, isDueSoon, isStuck, isInactive, needsHelp }: Summary) {
	return { overdue: isOverdue, 'due-soon': isDueSoon, stuck: isStuck, inactive: isInactive, help: needsHelp };
}

function certificatesOf({ certificateValid, certificateExpiring, certificateExpired }: Summary) {
	return { valid: certificateValid, expiring: certificateExpiring, expired: certificateExpired };
}

function answersOf({ answers }: Summary): Record<string, number> {
	return Object.fromEntries(
		readAnswers(answers).flatMap(([objective, { right, wrong }]) => [
			[`${objective}=right`, right],
			[`${objective}=wrong`, wrong]
		])
	);
}
