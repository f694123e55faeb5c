import { dayOf } from '#lib/base/dates.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { cohortEditors } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { findByNumbers } from '../people/find-people.ts';
import { MOST_IN_SESSION } from './create-session.ts';
import { listExpected, openSession } from './open-session.ts';
import { insertMarks, insertSessionPeople, listMarks } from './repository.ts';
import { marksToAdd } from './rules.ts';

export type Attendance = {
	/** Who stood on the sheet that was sent: nobody is marked who was not seen. */
	listed: string[];
	absent: string[];
	/** Service numbers of those who came besides. */
	late: string;
};
export type AttendanceRefusal = 'cancelled' | 'not-yet' | 'too-many' | 'number-not-found' | 'nobody-listed';

/** Marks who was there: everybody on the sheet but those ticked as absent, and whoever came besides. Sent again, it corrects. */
export async function markAttendance(
	ctx: SignedIn,
	code: string,
	id: string,
	{ listed, absent, late }: Attendance
): Promise<Result<null, AttendanceRefusal> | { ok: false; reason: 'number-not-found'; numbers: string[] }> {
	const { desk, session, cancellation, marks } = await openSession(ctx, code, id, cohortEditors);
	if (cancellation) return refuse('cancelled');
	if (session.heldOn > dayOf(ctx.clock.now())) return refuse('not-yet');
	const { found, notFound, ambiguous } = await findByNumbers(ctx.db.read, desk.institute, late);
	if (notFound.length + ambiguous.length > 0)
		return { ok: false, reason: 'number-not-found', numbers: [...notFound, ...ambiguous] };
	const came = found.map(({ accountId }) => accountId);
	const expected = new Set(await listExpected(ctx.db.read, session, marks));
	const seen = listed.filter((learnerId) => expected.has(learnerId));
	if (seen.length + came.length === 0) return refuse('nobody-listed');
	if (new Set([...expected, ...came]).size > MOST_IN_SESSION) return refuse('too-many');

	await unitOfWork(ctx, async (unit) => {
		await insertSessionPeople(unit, id, came);
		const missing = new Set(absent.filter((learnerId) => !came.includes(learnerId)));
		const added = marksToAdd(await listMarks(unit, id), { listed: [...seen, ...came], absent: missing });
		const by = { sessionId: id, markedBy: ctx.actor.accountId, markedAt: unit.at };
		await insertMarks(
			unit,
			added.map((mark) => ({ ...mark, ...by }))
		);
	});
	return success(null);
}
