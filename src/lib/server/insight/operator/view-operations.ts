import { statfs, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isAtOrBelow } from '#lib/institutes/paths.ts';
import type { Context } from '../../platform/context.ts';
import type { DatabaseReport } from '../../platform/db/database.ts';
import { countUndelivered } from '../../platform/domain-events.ts';
import { countStopped } from '../../platform/jobs/index.ts';
import { judgeAlarms, type Alarm } from './judge-alarms.ts';
import { countRefusedReminders, countWorld, findOldestJob, listPathsOf } from './repository.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** News of the last minutes is on its way. */
const ON_ITS_WAY_MS = 5 * MINUTE_MS;

export type Operations = {
	alarms: Alarm[];
	database: DatabaseReport;
	disk: { freeBytes: number; totalBytes: number } | null;
	backupAt: Date | null;
	oldestJobAt: Date | null;
	undelivered: number;
	stoppedJobs: number;
	refusedReminders: number;
	world: { institutes: number; accounts: number; learners: number };
	/** Codes of institutes that nobody administers, neither there nor above. */
	withoutAdministrator: { code: string; name: { en: string; ur: string } }[];
};

/** What whoever runs the system must know; no names of people in it. */
export async function viewOperations(ctx: Pick<Context, 'db' | 'config' | 'clock'>): Promise<Operations> {
	const { db, config } = ctx;
	const now = ctx.clock.now().getTime();
	const database = await db.report();
	const disk = await readDisk(config.dataDir);
	const backupAt = await readBackup(config.dataDir);
	const oldestJobAt = await findOldestJob(db.read);
	const stoppedJobs = await countStopped(db.read);
	const undelivered = await countUndelivered(db.read, new Date(now - ON_ITS_WAY_MS));
	const { nodes, administered } = await listPathsOf(db.read);
	const withoutAdministrator = nodes
		.filter(({ kind, path }) => kind !== 'self-study' && !administered.some((above) => isAtOrBelow(path, above)))
		.filter(({ kind }) => kind === 'college' || kind === 'academy')
		.map(({ code, nameEn: en, nameUr: ur }) => ({ code, name: { en, ur } }));
	const alarms = judgeAlarms({
		isProduction: config.mode === 'production',
		unsafe: database.checks.filter(({ isFine }) => !isFine).length,
		freeShare: disk && disk.totalBytes > 0 ? disk.freeBytes / disk.totalBytes : null,
		stoppedJobs,
		overdueMinutes: oldestJobAt ? Math.floor((now - oldestJobAt.getTime()) / MINUTE_MS) : -1,
		undelivered,
		backupAgeDays: backupAt && Math.floor((now - backupAt.getTime()) / DAY_MS),
		withoutAdministrator: withoutAdministrator.length
	});
	return {
		alarms,
		database,
		disk,
		backupAt,
		oldestJobAt,
		undelivered,
		stoppedJobs,
		refusedReminders: await countRefusedReminders(db.read),
		world: await countWorld(db.read),
		withoutAdministrator
	};
}

/** Of the folder of data; null where the system does not tell. */
async function readDisk(folder: string) {
	try {
		const { bavail, blocks, bsize } = await statfs(resolve(folder));
		return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
	} catch {
		return null;
	}
}

/** Whoever makes a backup touches this file afterwards. */
async function readBackup(folder: string): Promise<Date | null> {
	try {
		return (await stat(join(folder, 'last-backup'))).mtime;
	} catch {
		return null;
	}
}
