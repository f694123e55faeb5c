import type { Context } from '../platform/context.ts';
import { unwatched, type Progress } from '../platform/jobs/index.ts';
import { openMailer, UnknownOutcome, type Mailer } from '../platform/mail/index.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { claimDigest, countUnsent, listUnsent, updateDigest, type Outgoing } from './repository.ts';

const AT_ONCE = 100;
/** A gateway that fails so often in a row is down: the rest waits for the next attempt. */
const MOST_IN_A_ROW = 5;
/** Whoever took a digest and fell silent may still be at it for so long. */
const SILENT_MS = 4 * 60_000;

/**
 * Hands over what is unsent. Each digest is claimed first and marked afterwards, so that no two processes send one; what
 * failed stays and makes the job fail, so that it is tried again. Where a process died between the two, nobody knows
 * whether the message went out: it goes once more, under the same id, by which a gateway can tell.
 */
export async function sendDigests(
	ctx: Context,
	_payload: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	const mailer = openMailer(ctx.config);
	if (!mailer) return;
	const total = await countUnsent(ctx.db.read);
	let problem: string | null = null;
	let done = 0;
	let inARow = 0;
	for (let last = ''; ;) {
		const outgoing = await listUnsent(ctx.db.read, last, AT_ONCE);
		for (const digest of outgoing) {
			const failure = await sendDigest(ctx, mailer, digest);
			inARow = failure ? inARow + 1 : 0;
			problem = failure ?? problem;
			if (inARow >= MOST_IN_A_ROW) break;
			await progress(++done, total);
		}
		if (outgoing.length < AT_ONCE || inARow >= MOST_IN_A_ROW) break;
		last = outgoing.at(-1)!.id;
	}
	const left = await countUnsent(ctx.db.read);
	if (left > 0)
		throw new Error(`${left} of ${total} reminders did not go out. ${problem ?? 'Another process is at it.'}`);
}

/** What went wrong, or null. */
async function sendDigest(ctx: Context, mailer: Mailer, digest: Outgoing): Promise<string | null> {
	const { id, channel, address: to, language, text } = digest;
	const now = ctx.clock.now();
	const isOurs = await unitOfWork(ctx, (unit) => claimDigest(unit, id, now, new Date(now.getTime() - SILENT_MS)));
	if (!isOurs) return null;
	try {
		const outcome = await mailer.send({ id, channel, to, language, text });
		await unitOfWork(ctx, (unit) =>
			updateDigest(unit, id, outcome === 'sent' ? { sentAt: unit.at } : { refusedAt: unit.at })
		);
		return null;
	} catch (problem) {
		if (!(problem instanceof UnknownOutcome))
			await unitOfWork(ctx, (unit) => updateDigest(unit, id, { sendingAt: null }));
		return problem instanceof Error ? problem.message : String(problem);
	}
}
