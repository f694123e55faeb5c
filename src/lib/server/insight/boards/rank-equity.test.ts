import { expect, test } from 'vitest';
import { rankEquity } from './rank-equity.ts';

const share = (learners: number, completed: number) => ({ learners, completed, started: completed });

test('the target is met from 0.90, and below 0.75 it is an alert', () => {
	expect(rankEquity(share(100, 90), share(100, 100))).toMatchObject({ level: 'met', frontlinePercent: 90 });
	expect(rankEquity(share(100, 75), share(100, 100))).toMatchObject({ level: 'below' });
	expect(rankEquity(share(1240, 508), share(44, 38))).toMatchObject({ level: 'alert', seniorPercent: 86 });
});

test('says nothing of few people, nor where no senior has finished', () => {
	expect(rankEquity(share(9, 9), share(100, 50))).toEqual({ kind: 'too-few' });
	expect(rankEquity(share(100, 9), share(9, 5))).toEqual({ kind: 'too-few' });
	expect(rankEquity(share(100, 9), share(50, 0))).toEqual({ kind: 'too-few' });
});
