import { dayOf } from '#lib/base/dates.ts';
import type { AttendedSession } from '#lib/learning/sessions.ts';
import { listCohortIdsOf } from '../../institutes/index.ts';
import type { Context } from '../../platform/context.ts';
import { listMarksOfPeople, listSessionIdsOfCohorts, listSessionIdsOfPerson, listSessionsById } from './repository.ts';
import { currentMarks } from './rules.ts';
import { toLines } from './view-sessions.ts';

/**
 * The sessions of one person: those to which they are asked from today on, and those of which their attendance was
 * marked, with the minutes that they were there. Of anybody: ask first whether the actor may see this person.
 */
export async function listAttended(
	ctx: Pick<Context, 'db' | 'clock'>,
	learnerId: string
): Promise<{ coming: AttendedSession[]; held: AttendedSession[]; minutes: number }> {
	const db = ctx.db.read;
	const marks = await listMarksOfPeople(db, [learnerId]);
	const asked = await listSessionIdsOfPerson(db, learnerId);
	const inCohorts = await listSessionIdsOfCohorts(db, await listCohortIdsOf(db, learnerId));
	const ids = [...new Set([...asked, ...inCohorts, ...marks.map(({ sessionId }) => sessionId)])];
	const lines = await toLines(ctx, await listSessionsById(db, ids));
	const today = dayOf(ctx.clock.now());
	const sessions = lines.map((line) => {
		const own = marks.filter(({ sessionId }) => sessionId === line.id);
		return { ...line, isPresent: currentMarks(own).get(learnerId)?.isPresent ?? null };
	});
	const held = sessions.filter(({ isPresent }) => isPresent !== null);
	return {
		coming: sessions.filter(({ isPresent, heldOn }) => isPresent === null && heldOn >= today).reverse(),
		held,
		minutes: held.reduce((sum, { isPresent, minutes }) => sum + (isPresent ? minutes : 0), 0)
	};
}
