import { addDays, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { systemContext, type App } from '#lib/server/app.ts';
import * as learning from '#lib/server/learning/index.ts';
import { unitOfWork } from '#lib/server/platform/unit-of-work.ts';
import { signedIn } from './people.ts';

/** INSPECTOR-1 finished the track as it stood two years ago, and has twenty days left to renew. */
export async function furnishCycle(app: App): Promise<void> {
	const { actor } = await signedIn(app, 'INSPECTOR-1');
	const ctx = systemContext(app);
	const today = dayOf(ctx.clock.now());
	await unitOfWork(ctx, async (unit) => {
		await unit.insert(unit.t.cycles).values({
			id: uuidv7(unit.at),
			learnerId: actor.accountId,
			role: actor.role,
			cycle: 1,
			startsOn: addDays(today, -710),
			endsOn: addDays(today, 20),
			attemptId: null,
			openedAt: unit.at,
			renewalOpenedAt: null
		});
	});
	await learning.reviewCycles(ctx);
}

/** A session of today for a cohort, with CONSTABLE-1 absent and corrected, and a waiver for CONSTABLE-1. */
export async function furnishSession(app: App, cohortId: string): Promise<string> {
	const ctx = await signedIn(app, 'INSTRUCTOR-1');
	const today = dayOf(ctx.clock.now());
	const made = await learning.createSession(ctx, 'DEMO', {
		titleEn: 'First response on the spot',
		titleUr: 'موقع پر پہلا ردعمل',
		contentIds: ['M-11', 'L-1101'],
		place: 'Drill hall',
		heldOn: today,
		startTime: '09:30',
		minutes: 90,
		instructorId: ctx.actor.accountId,
		cohortId,
		learnerIds: []
	});
	if (!made.ok) throw new Error(`No session could be planned: ${made.reason}`);
	const { people } = await learning.viewSession(ctx, 'DEMO', made.value);
	const listed = people.map(({ id }) => id);
	const { accountId } = (await signedIn(app, 'CONSTABLE-1')).actor;
	for (const absent of [[], [accountId]]) {
		const marked = await learning.markAttendance(ctx, 'DEMO', made.value, { listed, absent, late: '' });
		if (!marked.ok) throw new Error(`Attendance could not be marked: ${marked.reason}`);
	}
	await excuse(app, accountId);
	return made.value;
}

async function excuse(app: App, accountId: string): Promise<void> {
	const ctx = await signedIn(app, 'ADMIN-1');
	const { open } = await learning.viewWaivers(ctx, 'DEMO', accountId);
	const untilOn = addDays(dayOf(ctx.clock.now()), 60);
	const waiver = { subject: open[0]!.id, reason: 'Election duty in another district', untilOn };
	const given = await learning.grantWaiver(ctx, 'DEMO', accountId, waiver);
	if (!given.ok) throw new Error(`Nobody could be excused: ${given.reason}`);
}
