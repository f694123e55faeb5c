import { describe, expect, test } from 'vitest';
import { isTestable, isUnderReview, labelProvision } from './label-provision.ts';

type Facts = Parameters<typeof labelProvision>[0];
const settled: Facts = { status: 'public-source', current: 'yes', confidence: 'high' };
const unclear = {
	imprisonment_min: null,
	imprisonment_max: '1 year',
	fine_min_pkr: null,
	fine_max_pkr: null,
	and_or: 'unclear'
} as const;
const lawyer = { reviewed_by: 'A. Lawyer' };

describe('labels and tests a provision', () => {
	test.each<[string, Facts, boolean, string, boolean]>([
		['settled, read in a public source', settled, false, 'public', true],
		['confirmed by a lawyer', { ...settled, ...lawyer }, false, 'verified', true],
		['said to be verified, by nobody', { ...settled, status: 'verified' }, false, 'public', true],
		['of a law under review', settled, true, 'review', false],
		['of a law under review, confirmed by a lawyer', { ...settled, ...lawyer }, true, 'verified', true],
		['unverified', { ...settled, status: 'unverified' }, false, 'review', false],
		['disputed', { ...settled, current: 'disputed' }, false, 'review', false],
		['unknown', { ...settled, current: 'unknown' }, false, 'review', false],
		['not checked', { ...settled, current: 'not-checked' }, false, 'review', false],
		['of before the Code of 2026', { ...settled, current: 'before-2026-code' }, false, 'review', false],
		['of low confidence', { ...settled, confidence: 'low' }, false, 'review', false],
		['of no confidence', { ...settled, confidence: 'none' }, false, 'review', false],
		['with a penalty whose parts are unclear', { ...settled, penalty: unclear }, false, 'review', false],
		['superseded', { ...settled, current: 'superseded' }, false, 'old', false],
		['repealed, whoever read it', { ...settled, current: 'repealed', ...lawyer }, false, 'old', false]
	])('%s', (_what, provision, isLawUnderReview, label, testable) => {
		expect(labelProvision(provision, isLawUnderReview)).toBe(label);
		expect(isTestable(provision, isLawUnderReview)).toBe(testable);
	});
});

describe('a law is under legal review', () => {
	const conflict = { issue: { en: 'Fine' }, seed_position: { en: 'One.' }, public_position: { en: 'Two.' } };
	test.each<[string, string | null, string, boolean]>([
		['by its note', 'Not in Table 2. Needs legal review.', 'Teach two.', true],
		['by a conflict', 'In force.', 'Pending legal review.', true],
		['by a flag for it', null, 'Teach two; flag for legal review.', true],
		[
			'not because the Code is labelled so by its publisher',
			'The Pakistan Code labels it as under review.',
			'Teach two.',
			false
		],
		['not when all is settled', 'In force.', 'Teach two.', false]
	])('%s', (_what, note, handling, expected) => {
		const said = { ...conflict, handling: { en: handling } };
		expect(isUnderReview({ in_force_note: note === null ? null : { en: note }, conflicts: [said] })).toBe(expected);
	});
});
