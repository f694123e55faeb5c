import { expect, test } from 'vitest';
import type { ShareRow } from '../counters/list-shares.ts';
import { completionRatio, judgeEquity, medianHours, seatShare } from './judge-equity.ts';
import { judgeReach } from './judge-reach.ts';

const share = (learners: number, completed: number) => ({ learners, completed, started: completed });

test('the target is met from 0.90, and below 0.75 it is an alert', () => {
	expect(completionRatio(share(100, 90), share(100, 100))).toMatchObject({ level: 'met', frontlinePercent: 90 });
	expect(completionRatio(share(100, 75), share(100, 100))).toMatchObject({ level: 'below' });
	expect(completionRatio(share(1240, 508), share(44, 38))).toMatchObject({ level: 'alert', seniorPercent: 86 });
});

test('says nothing of few people, nor where no senior has finished', () => {
	expect(completionRatio(share(9, 9), share(100, 50))).toEqual({ kind: 'too-few' });
	expect(completionRatio(share(100, 9), share(9, 5))).toEqual({ kind: 'too-few' });
	expect(completionRatio(share(100, 9), share(50, 0))).toEqual({ kind: 'too-few' });
});

const row = (over: Partial<ShareRow>): ShareRow => ({
	...{ instituteId: 'c', path: 'n/c/', role: 'constable', band: 'frontline', jurisdiction: 'punjab', gender: 'man' },
	...{ learners: 0, started: 0, completed: 0, minutes: 0, attempts: 0, passes: 0 },
	...over
});
const cover = (frontline: number, senior: number, paths = ['n/c/']) => ({
	posts: { frontline: { sanctioned: frontline, filled: frontline }, senior: { sanctioned: senior, filled: senior } },
	paths,
	countedOn: '2026-11-01'
});

test('the person in the middle says the hours of a band', () => {
	const counts = (...pairs: [number, number][]) => pairs.map(([hours, people]) => ({ hours, people }));
	expect(medianHours(counts([0, 40], [5, 30], [9, 30]))).toBe(5);
	expect(medianHours(counts([9, 1], [0, 1]))).toBe(0);
	expect(medianHours([])).toBeNull();
});

test('places are compared with posts only where posts were counted', () => {
	const shares = [
		row({ learners: 60 }),
		row({ learners: 40, band: 'senior', role: 'senior-command' }),
		row({ learners: 500, path: 'n/d/' })
	];
	expect(seatShare(shares, null)).toEqual({ kind: 'not-counted' });
	expect(seatShare(shares, cover(80, 20))).toEqual({
		...{ kind: 'shares', seatsPercent: 60, postsPercent: 80, countedOn: '2026-11-01' }
	});
	expect(seatShare(shares, cover(4, 2))).toEqual({ kind: 'too-few' });
});

test('says who is still to be enrolled and to begin, and compares hours and quizzes of enough people', () => {
	const shares = [
		row({ learners: 60, started: 20, completed: 10, attempts: 50, passes: 20 }),
		row({ learners: 20, started: 20, completed: 15, attempts: 40, passes: 36, band: 'senior', role: 'senior-command' })
	];
	const hours = [
		{ band: 'frontline' as const, hours: 1, people: 60 },
		{ band: 'senior' as const, hours: 6, people: 20 }
	];
	expect(judgeEquity({ shares, hours, cover: cover(100, 20) })).toMatchObject({
		hours: { frontline: 1, senior: 6 },
		passed: { frontline: 40, senior: 90 },
		notBegun: 40,
		notEnrolled: 40
	});
	const few = judgeEquity({ shares: [shares[0]!, row({ learners: 9, band: 'senior' })], hours, cover: null });
	expect(few).toMatchObject({ hours: null, passed: null, notEnrolled: 0, completion: { kind: 'too-few' } });
});

test('reach is of a hundred filled posts, and says where it is of a part', () => {
	const shares = [row({ learners: 60, completed: 30 }), row({ learners: 20, completed: 20, path: 'n/d/' })];
	expect(judgeReach(shares, cover(100, 20))).toEqual({
		...{ posts: 120, trained: 30, per100: 25, countedOn: '2026-11-01', isPart: true }
	});
	expect(judgeReach(shares, cover(100, 0, ['n/']))).toMatchObject({ trained: 50, per100: 50, isPart: false });
	expect(judgeReach(shares, null)).toBeNull();
});
