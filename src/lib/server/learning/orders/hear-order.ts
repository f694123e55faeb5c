import { listOrderedPeople } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { unwatched, type Progress } from '../../platform/jobs/index.ts';
import { applyAround, settleMany } from '../settle-many.ts';

/** A posting order moved people, or was taken back: all that follows for them. Called twice, the second changes nothing. */
export async function hearOrderApplied(
	ctx: Context,
	payload: Record<string, string>,
	progress: Progress = unwatched
): Promise<void> {
	const people = await listOrderedPeople(ctx.db.read, payload.orderId!);
	if (people.length === 0) return;
	let done = 0;
	const step = (part: unknown[]) => progress((done += part.length), people.length);
	await settleMany(ctx, people, step);
	await applyAround(ctx, payload.instituteId!, step);
}
