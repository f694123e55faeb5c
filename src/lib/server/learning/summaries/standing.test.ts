import { describe, expect, test } from 'vitest';
import { addDays } from '#lib/base/dates.ts';
import { NO_CALL, reasonOf, standingOn } from './standing.ts';

const today = '2026-12-01';
const noonOf = (day: string) => new Date(`${day}T07:00:00Z`);
const fresh = {
	completedAt: null,
	nextDueOn: null,
	waivedDays: '',
	openFailures: 0,
	lastActiveAt: null,
	certificateDays: '',
	modulesDone: 0,
	lessonsDone: 0
};

describe('where somebody stands', () => {
	test('due today is not late, and from seven days before it is soon', () => {
		expect(standingOn({ ...fresh, nextDueOn: today }, today)).toMatchObject({ isOverdue: false, isDueSoon: true });
		expect(standingOn({ ...fresh, nextDueOn: '2026-11-30' }, today)).toMatchObject({
			isOverdue: true,
			isDueSoon: false
		});
		expect(standingOn({ ...fresh, nextDueOn: '2026-12-08' }, today).isDueSoon).toBe(true);
		expect(standingOn({ ...fresh, nextDueOn: '2026-12-09' }, today).isDueSoon).toBe(false);
	});

	test('three open failures are stuck; more than fourteen days without a lesson inactive, unless all is done', () => {
		expect(standingOn({ ...fresh, openFailures: 3 }, today).isStuck).toBe(true);
		expect(standingOn({ ...fresh, openFailures: 2 }, today).isStuck).toBe(false);
		const lastActiveAt = noonOf('2026-11-16');
		expect(standingOn({ ...fresh, lastActiveAt }, '2026-11-30').isInactive).toBe(false);
		expect(standingOn({ ...fresh, lastActiveAt }, today).isInactive).toBe(true);
		expect(standingOn({ ...fresh, lastActiveAt, completedAt: lastActiveAt }, today).isInactive).toBe(false);
	});

	test('excused is whoever would be overdue, through the last day of the waiver', () => {
		const of = (waivedDays: string) => standingOn({ ...fresh, waivedDays }, today).isWaived;
		expect([of('2026-12-01..2026-12-01'), of('2026-12-02..2026-12-20'), of('2026-11-02..2026-11-30')]).toEqual([
			true,
			false,
			false
		]);
	});

	test('a certificate is valid through its last day, and expires soon from ninety days before', () => {
		const of = (day: string) => standingOn({ ...fresh, certificateDays: day }, today);
		expect(of(today)).toMatchObject({ certificateValid: true, certificateExpiring: true, certificateExpired: false });
		expect(of('2026-11-30')).toMatchObject({ certificateValid: false, certificateExpired: true });
		expect(of(addDays(today, 90)).certificateExpiring).toBe(true);
		expect(of(addDays(today, 91))).toMatchObject({ certificateValid: true, certificateExpiring: false });
		expect(of(`2026-11-30 ${today}`)).toMatchObject({ certificateValid: true, certificateExpired: true });
	});
});

describe('the next day on which time alone changes it', () => {
	const facts = {
		...fresh,
		nextDueOn: '2026-12-20',
		lastActiveAt: noonOf('2026-11-25'),
		openFailures: 1,
		waivedDays: '2026-12-03..2026-12-11 2027-01-02..2027-01-09',
		certificateDays: '2026-12-30 2027-06-01'
	};

	test('is the first day that says anything else, day by day', () => {
		const said = (day: string) => JSON.stringify({ ...standingOn(facts, day), nextChangeOn: null });
		let day = '2026-11-25';
		for (let step = 0; step < 300; step++, day = addDays(day, 1)) {
			const { nextChangeOn } = standingOn(facts, day);
			const next = addDays(day, 1);
			if (said(next) !== said(day)) expect(nextChangeOn, day).toBe(next);
			expect(nextChangeOn === null || nextChangeOn > day).toBe(true);
		}
	});

	test('is none where nothing is due, idle or certified', () => {
		expect(standingOn(fresh, today).nextChangeOn).toBeNull();
	});
});

describe('the order of calls', () => {
	test('takes the worst reason of each, and within one whoever waits longest', () => {
		const orders = [
			{ nextDueOn: '2026-11-20' },
			{ nextDueOn: '2026-11-29', openFailures: 5 },
			{ openFailures: 5 },
			{ openFailures: 3, lastActiveAt: noonOf('2026-10-01') },
			{ lastActiveAt: noonOf('2026-10-01') },
			{ lastActiveAt: noonOf('2026-11-01') },
			{ nextDueOn: '2026-12-02' }
		].map((change) => standingOn({ ...fresh, ...change }, today).callOrder);
		expect(orders).toEqual([...orders].sort((one, other) => one - other));
		expect(orders.map(reasonOf)).toEqual(['overdue', 'overdue', 'stuck', 'stuck', 'inactive', 'inactive', 'due-soon']);
		expect(standingOn(fresh, today).callOrder).toBe(NO_CALL);
	});
});
