import { expect, test } from 'vitest';
import { changedSinceReview, lawMark } from './law-reviews.ts';
import type { RawProvision } from './schemas/law.ts';

const provision = (over: Partial<RawProvision> = {}) =>
	({
		...{ id: 'act-p01', section: '3', what_it_says: { en: 'Nobody employs a child.' }, penalty: null },
		...{ status: 'public-source', current: 'yes', confidence: 'high', source: 'Gazette', also: [] },
		...over
	}) as unknown as RawProvision;
const law = (over?: Partial<RawProvision>) => new Map([['act-p01', provision(over)]]);
const question = { id: 'Q-010101', law: ['act-p01'] };
const reviews = { 'Q-010101': lawMark(['act-p01'], law()) };

test('a question is asked as long as its law says what it said when both were read', () => {
	expect(changedSinceReview(question, law(), reviews)).toBeNull();
	expect(
		changedSinceReview(question, law({ reviewed_by: 'A. Lawyer', source: 'Another' } as never), reviews)
	).toBeNull();
	expect(changedSinceReview({ id: 'Q-010101', law: [] }, law(), {})).toBeNull();
});

test('it rests when the text, the section, the penalty or the force of its law changes', () => {
	const changes: Partial<RawProvision>[] = [
		{ what_it_says: { en: 'Nobody employs a child or an adolescent.' } },
		{ section: { en: '4' } },
		{ penalty: { fine_max_pkr: 50_000 } as never },
		{ current: 'superseded' }
	];
	for (const change of changes)
		expect(changedSinceReview(question, law(change), reviews), JSON.stringify(change)).toContain('act-p01');
});
