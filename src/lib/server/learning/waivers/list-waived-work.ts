import type { Reader } from '../../platform/db/database.ts';
import { listStandingWaivers } from './repository.ts';

/** Until when a person is excused from each assignment for which they have a waiver. */
export async function listWaivedWork(db: Reader, learnerId: string): Promise<Map<string, string>> {
	const waivers = await listStandingWaivers(db, [learnerId]); // the last of each counts: they come by their day
	return new Map(waivers.flatMap(({ assignmentId, untilOn }) => (assignmentId ? [[assignmentId, untilOn]] : [])));
}
