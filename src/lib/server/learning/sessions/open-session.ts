import {
	cohortEditors,
	cohortReaders,
	listCohortLearners,
	mayEditWork,
	openDesk,
	type Desk
} from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import type { Reader } from '../../platform/db/database.ts';
import {
	getSessionOf,
	listMarks,
	listNamedPeople,
	mapCancellations,
	type AttendanceMark,
	type Cancellation,
	type TrainingSession
} from './repository.ts';

export type OpenedSession = {
	desk: Desk;
	mayEdit: boolean;
	session: TrainingSession;
	cancellation: Cancellation | null;
	marks: AttendanceMark[];
};

/** A session of a desk, to be read or (`cohortEditors`) changed. */
export async function openSession(
	ctx: SignedIn,
	code: string,
	id: string,
	allowed: typeof cohortEditors | typeof cohortReaders = cohortReaders
): Promise<OpenedSession> {
	const desk = await openDesk(ctx, code, allowed);
	const session = await getSessionOf(ctx.db.read, desk.institute.id, id);
	const cancellation = (await mapCancellations(ctx.db.read, [id])).get(id) ?? null;
	return { desk, mayEdit: mayEditWork(desk), session, cancellation, marks: await listMarks(ctx.db.read, id) };
}

/** Whoever is in the cohort now, was named, or was marked: a member who left since stays on the sheet. */
export async function listExpected(
	db: Reader,
	{ id, cohortId }: Pick<TrainingSession, 'id' | 'cohortId'>,
	marks: readonly AttendanceMark[]
): Promise<string[]> {
	const members = cohortId ? await listCohortLearners(db, cohortId) : [];
	return [...new Set([...members, ...(await listNamedPeople(db, id)), ...marks.map(({ learnerId }) => learnerId)])];
}

/** The same, for whoever may change it; to others it is not there. */
export function editSession(ctx: SignedIn, code: string, id: string): Promise<OpenedSession> {
	return openSession(ctx, code, id, cohortEditors);
}
