import type { CounterKind } from '#lib/learning/types.ts';
import { readAnswers, readMonths, readSteps } from '../summaries/marks.ts';
import type { Summary } from '../summaries/repository.ts';
import type { Counted } from './repository.ts';

type By = Partial<Pick<Counted, 'role' | 'jurisdiction' | 'gender'>>;

/**
 * What one person adds to the counters of the institute where they serve: all that boards count follows from the summary.
 * What `other`, the same person before or after, would add just so may be left out.
 */
export function talliesOf(summary: Summary, other: Summary | null = null): Counted[] {
	const { role, jurisdiction, gender, steps, months, answers } = summary;
	const whole = { role, jurisdiction, gender };
	const isAtHome = other?.instituteId === summary.instituteId;
	return [
		...tally(summary, 'share', Object.entries(sharesOf(summary)), whole),
		...tally(summary, 'hours', [[String(Math.floor(summary.minutesLearned / 60)), 1]], whole),
		...standingTallies(summary),
		...(isAtHome && steps === other.steps && role === other.role
			? []
			: tally(
					summary,
					'step',
					readSteps(steps).map(([id, step]) => [`${id}=${step}`, 1]),
					{ role }
				)),
		...(isAtHome && months === other.months
			? []
			: [
					...tally(summary, 'completions', readMonths(months)),
					...tally(
						summary,
						'completers',
						readMonths(months).map(([month]) => [month, 1])
					)
				]),
		...(isAtHome && answers === other.answers ? [] : tally(summary, 'answer', answersOf(answers)))
	];
}

/** Of these alone, which a day or a due day can change. */
export function standingTallies(summary: Summary): Counted[] {
	const { role, jurisdiction, gender } = summary;
	const whole = { role, jurisdiction, gender };
	return [
		...tally(summary, 'need', Object.entries(needsOf(summary)), whole),
		...tally(summary, 'certificate', Object.entries(certificatesOf(summary)), whole)
	];
}

function tally(
	{ instituteId }: Summary,
	kind: CounterKind,
	amounts: [key: string, amount: number | boolean][],
	{ role = '', jurisdiction = '', gender = '' }: By = {}
): Counted[] {
	return amounts
		.filter(([, amount]) => amount)
		.map(([key, amount]) => ({ instituteId, kind, key, role, jurisdiction, gender, amount: Number(amount) }));
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

function needsOf({ isOverdue, isWaived, isDueSoon, isStuck, isInactive, needsHelp }: Summary) {
	return {
		overdue: isOverdue,
		waived: isWaived,
		'due-soon': isDueSoon,
		stuck: isStuck,
		inactive: isInactive,
		help: needsHelp
	};
}

function certificatesOf({ certificateValid, certificateExpiring, certificateExpired }: Summary) {
	return { valid: certificateValid, expiring: certificateExpiring, expired: certificateExpired };
}

function answersOf(answers: string): [key: string, amount: number][] {
	return readAnswers(answers).flatMap(([objective, { right, wrong }]): [string, number][] => [
		[`${objective}=right`, right],
		[`${objective}=wrong`, wrong]
	]);
}
