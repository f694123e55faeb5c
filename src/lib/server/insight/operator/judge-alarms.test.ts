import { expect, test } from 'vitest';
import { judgeAlarms, type Signs } from './judge-alarms.ts';

const calm: Signs = {
	isProduction: true,
	unsafe: 0,
	freeShare: 0.5,
	stoppedJobs: 0,
	overdueMinutes: 0,
	undelivered: 0,
	backupAgeDays: 1,
	withoutAdministrator: 0
};
const kindsOf = (signs: Partial<Signs>) => judgeAlarms({ ...calm, ...signs }).map(({ kind }) => kind);

test('says nothing where nothing needs a person', () => {
	expect(judgeAlarms(calm)).toEqual([]);
});

test.each<[string, Partial<Signs>]>([
	['unsafe', { unsafe: 1 }],
	['disk', { freeShare: 0.09 }],
	['stopped', { stoppedJobs: 1 }],
	['jobs-idle', { overdueMinutes: 16 }],
	['undelivered', { undelivered: 1 }],
	['no-backup', { backupAgeDays: null }],
	['old-backup', { backupAgeDays: 3 }],
	['no-administrator', { withoutAdministrator: 1 }]
])('rings for %s', (kind, signs) => {
	expect(kindsOf(signs)).toEqual([kind]);
});

test('asks for a backup in production only, and does not ring where the disk cannot be asked', () => {
	expect(kindsOf({ isProduction: false, backupAgeDays: null, freeShare: null })).toEqual([]);
});

test('puts what may lose data first', () => {
	expect(kindsOf({ withoutAdministrator: 2, stoppedJobs: 1, unsafe: 1, freeShare: 0.01 })).toEqual([
		'unsafe',
		'disk',
		'stopped',
		'no-administrator'
	]);
});
