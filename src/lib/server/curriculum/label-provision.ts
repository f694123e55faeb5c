import type { LawLabel } from '#lib/curriculum/law.ts';
import type { RawLaw, RawProvision, RawTreaty } from './schemas/law.ts';

type Facts = Pick<RawProvision, 'status' | 'current' | 'confidence' | 'penalty' | 'reviewed_by'>;

/**
 * What a reader is told about a provision. “Verified” needs a named lawyer; history stays history, whoever read it;
 * and whatever is doubtful waits for legal review.
 */
export function labelProvision(provision: Facts, isLawUnderReview: boolean): LawLabel {
	const { status, current, confidence, penalty } = provision;
	if (current === 'superseded' || current === 'repealed') return 'old';
	const isDoubtful =
		status === 'unverified' ||
		current !== 'yes' ||
		confidence === 'low' ||
		confidence === 'none' ||
		penalty?.and_or === 'unclear';
	if (isDoubtful) return 'review';
	if (provision.reviewed_by) return 'verified';
	return isLawUnderReview ? 'review' : 'public';
}

/** May a quiz ask it as if it had one right answer? Never what waits for legal review, and never history. */
export function isTestable(provision: Facts, isLawUnderReview: boolean): boolean {
	return ['verified', 'public'].includes(labelProvision(provision, isLawUnderReview));
}

/** The note on a law, or a conflict between its sources, says that a lawyer has still to decide something in it. */
export function isUnderReview({ in_force_note, conflicts }: Pick<RawLaw, 'in_force_note' | 'conflicts'>): boolean {
	const texts = [
		...(in_force_note ? [in_force_note] : []),
		...conflicts.flatMap((conflict) => Object.values(conflict))
	];
	return texts.some(({ en: text }) => /\b(pending|awaiting|needs|under|for) legal review\b/i.test(text));
}

/** A treaty is never “verified” here: no lawyer has signed for one yet. */
export function labelTreaty({ status, conflicts }: Pick<RawTreaty, 'status' | 'conflicts'>): LawLabel {
	return status === 'unverified' || isUnderReview({ in_force_note: null, conflicts }) ? 'review' : 'public';
}
