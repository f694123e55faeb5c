import { addDays, dayOf } from '#lib/base/dates.ts';
import { uuidv7 } from '#lib/base/ids.ts';
import { findPerson } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { enqueueJob, unwatched, type Progress } from '../platform/jobs/index.ts';
import { openMailer } from '../platform/mail/index.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { listReminders } from './list-reminders.ts';
import {
	countAddressees,
	deleteOld,
	insertDigestOnce,
	listAddressees,
	listToldKeys,
	withdrawUnsent
} from './repository.ts';
import { writeDigest } from './write-digest.ts';

const AT_ONCE = 100;
const DIGEST_DAYS = 30;
const NOTICE_DAYS = 800;

/** Every day: one digest for each learner who gave an address and has something new to hear of. */
export async function prepareDigests(
	ctx: Context,
	_payload: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	if (!openMailer(ctx.config)) return;
	const today = dayOf(ctx.clock.now());
	const total = await countAddressees(ctx.db.read);
	let done = 0;
	for (let last = ''; ;) {
		const learnerIds = await listAddressees(ctx.db.read, last, AT_ONCE);
		for (const learnerId of learnerIds) await prepareDigest(ctx, learnerId, today);
		await progress((done += learnerIds.length), total);
		if (learnerIds.length < AT_ONCE) break;
		last = learnerIds.at(-1)!;
	}
	await unitOfWork(ctx, async (unit) => {
		await deleteOld(unit, addDays(today, -DIGEST_DAYS), addDays(today, -NOTICE_DAYS));
		await enqueueJob(unit, { name: 'send-digests', key: today });
	});
}

async function prepareDigest(ctx: Context, learnerId: string, day: string): Promise<void> {
	const person = await findPerson(ctx.db.read, learnerId);
	if (!person) return;
	const { language } = person;
	const reminders = await listReminders(ctx, learnerId, language);
	await unitOfWork(ctx, async (unit) => {
		await withdrawUnsent(unit, learnerId, day);
		const told = await listToldKeys(unit, learnerId);
		const fresh = reminders.filter(({ key }) => !told.has(key));
		if (fresh.length === 0) return;
		const text = writeDigest(fresh, language, ctx.config.origin);
		const digest = { id: uuidv7(unit.at), learnerId, day, language, text };
		await insertDigestOnce(
			unit,
			{ ...digest, sendingAt: null, sentAt: null, refusedAt: null },
			fresh.map(({ key }) => key)
		);
	});
}
