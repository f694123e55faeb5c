import type { PracticeBody, StoredMove } from '#lib/assessment/practice/types.ts';
import type { SignedIn } from '../../platform/context.ts';
import { getBody, getOwnPractice, listMoves, type PracticeAttempt } from './repository.ts';

export type ViewedPractice = { attempt: PracticeAttempt; body: PracticeBody; moves: StoredMove[] };

/** One's own attempt, with the scenario in the version it began with. */
export async function viewPractice(ctx: SignedIn, id: string): Promise<ViewedPractice> {
	const attempt = await getOwnPractice(ctx.db.read, ctx.actor.accountId, id);
	const [body, moves] = await Promise.all([
		getBody(ctx.db.read, attempt.contentId, attempt.contentVersion),
		listMoves(ctx.db.read, id)
	]);
	return { attempt, body, moves };
}
