import type { SessionLine } from '#lib/learning/sessions.ts';
import { findPerson } from '../../identity/index.ts';
import { cohortReaders, mayEditWork, openDesk, type Desk } from '../../institutes/index.ts';
import type { Context, SignedIn } from '../../platform/context.ts';
import { listFirstPeople } from '../people/repository.ts';
import { MOST_IN_SESSION } from './create-session.ts';
import { listExpected, openSession, type OpenedSession } from './open-session.ts';
import { listMarkedSessions, listSessionsOf, mapCancellations, type TrainingSession } from './repository.ts';
import { currentMarks } from './rules.ts';

export const MOST_SESSIONS = 200;

/** The sessions of an institute, the latest day first. */
export async function listSessions(
	ctx: SignedIn,
	code: string
): Promise<{ desk: Desk; mayEdit: boolean; sessions: SessionLine[] }> {
	const desk = await openDesk(ctx, code, cohortReaders);
	const rows = await listSessionsOf(ctx.db.read, desk.institute.id, MOST_SESSIONS);
	return { desk, mayEdit: mayEditWork(desk), sessions: await toLines(ctx, rows) };
}

export async function toLines({ db }: Pick<Context, 'db'>, rows: TrainingSession[]): Promise<SessionLine[]> {
	const ids = rows.map(({ id }) => id);
	const [cancelled, marks] = await Promise.all([mapCancellations(db.read, ids), listMarkedSessions(db.read, ids)]);
	const names = new Map<string, string>();
	for (const id of new Set(rows.map(({ instructorId }) => instructorId)))
		names.set(id, (await findPerson(db.read, id))?.name ?? '');
	return rows.map(({ id, titleEn, titleUr, contentIds, place, heldOn, startTime, minutes, instructorId }) => {
		const own = marks.filter(({ sessionId }) => sessionId === id);
		const present = [...currentMarks(own).values()].filter(({ isPresent }) => isPresent).length;
		return {
			id,
			title: { en: titleEn || titleUr, ur: titleUr || titleEn },
			contentIds,
			place,
			heldOn,
			startTime,
			minutes,
			instructor: names.get(instructorId) ?? '',
			cancelled: cancelled.get(id)?.reason ?? null,
			present: own.length > 0 ? present : null
		};
	});
}

export type Attendee = {
	id: string;
	name: string;
	serviceNumber: string;
	/** Null: not marked yet. */
	isPresent: boolean | null;
	/** What was marked before, the oldest first, where it was corrected. */
	earlier: { isPresent: boolean; by: string; at: Date }[];
};
export type ViewedSession = Omit<OpenedSession, 'marks'> & { line: SessionLine; people: Attendee[] };

/** One session with its sheet: who is expected or came, by name, and what was marked of each. */
export async function viewSession(ctx: SignedIn, code: string, id: string): Promise<ViewedSession> {
	const { marks, ...opened } = await openSession(ctx, code, id);
	const db = ctx.db.read;
	const expected = await listExpected(db, opened.session, marks);
	const people = await listFirstPeople(db, expected, MOST_IN_SESSION);
	const current = currentMarks(marks);
	const markers = new Map<string, string>();
	for (const by of new Set(marks.map(({ markedBy }) => markedBy)))
		markers.set(by, (await findPerson(db, by))?.name ?? '');
	const [line] = await toLines(ctx, [opened.session]);
	return {
		...opened,
		line: line!,
		people: people.map(({ accountId, name, serviceNumber }) => {
			const own = marks.filter(({ learnerId }) => learnerId === accountId).sort((a, b) => a.revision - b.revision);
			const earlier = own
				.slice(0, -1)
				.map(({ isPresent, markedBy, markedAt }) => ({ isPresent, by: markers.get(markedBy) ?? '', at: markedAt }));
			return { id: accountId, name, serviceNumber, isPresent: current.get(accountId)?.isPresent ?? null, earlier };
		})
	};
}
