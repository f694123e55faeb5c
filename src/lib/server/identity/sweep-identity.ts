import type { Context } from '../platform/context.ts';
import { unitOfWork } from '../platform/unit-of-work.ts';
import { GUESS_WINDOW_MS } from './decide-attempt.ts';
import { deleteBefore } from './repository.ts';

const MONTH_MS = 30 * 86_400_000;

/** Expired sessions are kept for a month: they tell whose a form was that arrives late. */
export async function sweepIdentity(ctx: Pick<Context, 'db' | 'clock' | 'afterCommit'>): Promise<void> {
	const now = ctx.clock.now().getTime();
	await unitOfWork(ctx, (unit) =>
		deleteBefore(unit, {
			sessions: new Date(now - MONTH_MS),
			failures: new Date(now - GUESS_WINDOW_MS),
			parkedForms: new Date(now)
		})
	);
}
