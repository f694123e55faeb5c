import { deskDoors, isRecordOpen, openDesk, openRecord } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { getAttemptWithin, listMovesOf } from './repository.ts';

/** A learner's finished attempt, for those who have opened the record: the learner sees that they did. */
export async function viewTranscript(ctx: SignedIn, code: string, attemptId: string) {
	const { institute } = await openDesk(ctx, code, deskDoors.record);
	const attempt = await getAttemptWithin(ctx.db.read, institute.path, attemptId);
	const isOpen = await isRecordOpen(ctx, attempt.learnerId);
	return { attempt, moves: isOpen ? await listMovesOf(ctx.db.read, attemptId) : null };
}

export async function openTranscript(ctx: SignedIn, code: string, attemptId: string): Promise<void> {
	const { institute } = await openDesk(ctx, code, deskDoors.record);
	const { learnerId } = await getAttemptWithin(ctx.db.read, institute.path, attemptId);
	await openRecord(ctx, learnerId);
}
