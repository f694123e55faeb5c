/** Pure: what needs a person now, the most pressing first. Nothing else rings. */

export type Alarm =
	| { kind: 'unsafe'; count: number }
	| { kind: 'disk'; percent: number }
	| { kind: 'stopped'; count: number }
	| { kind: 'jobs-idle'; minutes: number }
	| { kind: 'undelivered'; count: number }
	| { kind: 'no-backup' }
	| { kind: 'old-backup'; days: number }
	| { kind: 'no-administrator'; count: number };

export type Signs = {
	isProduction: boolean;
	/** Checks of the database that failed. */
	unsafe: number;
	/** Share of the disk that is free, from 0 to 1; null where it cannot be asked. */
	freeShare: number | null;
	stoppedJobs: number;
	/** Since when the job that has waited longest is due; negative where none is. */
	overdueMinutes: number;
	/** News older than a few minutes. */
	undelivered: number;
	backupAgeDays: number | null;
	withoutAdministrator: number;
};

const LEAST_FREE = 0.1;
const LONGEST_IDLE_MINUTES = 15;
const OLDEST_BACKUP_DAYS = 2;

export function judgeAlarms(signs: Signs): Alarm[] {
	const { unsafe, freeShare, stoppedJobs, overdueMinutes, undelivered, backupAgeDays, withoutAdministrator } = signs;
	const alarms: (Alarm | false)[] = [
		unsafe > 0 && { kind: 'unsafe', count: unsafe },
		freeShare !== null && freeShare < LEAST_FREE && { kind: 'disk', percent: Math.floor(freeShare * 100) },
		stoppedJobs > 0 && { kind: 'stopped', count: stoppedJobs },
		overdueMinutes > LONGEST_IDLE_MINUTES && { kind: 'jobs-idle', minutes: overdueMinutes },
		undelivered > 0 && { kind: 'undelivered', count: undelivered },
		backupAgeDays === null && signs.isProduction && { kind: 'no-backup' },
		backupAgeDays !== null && backupAgeDays > OLDEST_BACKUP_DAYS && { kind: 'old-backup', days: backupAgeDays },
		withoutAdministrator > 0 && { kind: 'no-administrator', count: withoutAdministrator }
	];
	return alarms.filter((alarm) => alarm !== false);
}
