import { dayOf } from '#lib/base/dates.ts';
import { cohortReaders, mayEditWork, openDesk, type Desk } from '../../institutes/index.ts';
import { findPerson } from '../../identity/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { countExcused, listStandingWaivers } from '../waivers/repository.ts';
import { waivedUntil } from '../waivers/waived-until.ts';
import { openWork } from './open-work.ts';
import {
	countPeople,
	listLiveAssignments,
	listPeople,
	mapLastReminders,
	type AssignedPerson,
	type Assignment
} from './repository.ts';

export type ListedAssignment = Assignment & { people: number; done: number; isOverdue: boolean; waived: number };

/** What an institute has assigned, newest first, with how far its people are. */
export async function listAssignments(
	ctx: SignedIn,
	code: string
): Promise<{ desk: Desk; mayEdit: boolean; assignments: ListedAssignment[] }> {
	const desk = await openDesk(ctx, code, cohortReaders);
	const rows = await listLiveAssignments(ctx.db.read, [desk.institute.id]);
	return { desk, mayEdit: mayEditWork(desk), assignments: await withCounts(ctx, rows) };
}

export const PEOPLE_ON_A_PAGE = 50;

export type ViewedAssignment = {
	desk: Desk;
	mayEdit: boolean;
	assignment: ListedAssignment;
	createdBy: string;
	remindedOn: string | null;
	people: (AssignedPerson & { waivedUntil: string | null })[];
};

/** One assignment with a page of its people: those who are done, or those who are not. */
export async function viewAssignment(
	ctx: SignedIn,
	code: string,
	id: string,
	{ isDone, page }: { isDone: boolean; page: number }
): Promise<ViewedAssignment> {
	const { assignment, ...opened } = await openWork(ctx, code, id);
	const db = ctx.db.read;
	const [counted] = await withCounts(ctx, [assignment]);
	const people = await listPeople(db, id, {
		isDone,
		from: (page - 1) * PEOPLE_ON_A_PAGE,
		most: PEOPLE_ON_A_PAGE
	});
	const today = dayOf(ctx.clock.now());
	const waivers = await listStandingWaivers(
		db,
		people.map(({ learnerId }) => learnerId)
	);
	const excusedUntil = (learnerId: string) => {
		const own = waivers.filter((waiver) => waiver.learnerId === learnerId && waiver.untilOn >= today);
		return waivedUntil(own, { assignmentId: id });
	};
	return {
		...opened,
		assignment: counted!,
		createdBy: (await findPerson(db, assignment.createdBy))?.name ?? '',
		remindedOn: (await mapLastReminders(db, [id])).get(id) ?? null,
		people: people.map((person) => ({ ...person, waivedUntil: excusedUntil(person.learnerId) }))
	};
}

async function withCounts(ctx: SignedIn, rows: Assignment[]): Promise<ListedAssignment[]> {
	const counts = await countPeople(
		ctx.db.read,
		rows.map(({ id }) => id)
	);
	const today = dayOf(ctx.clock.now());
	const waived = await countExcused(
		ctx.db.read,
		rows.map(({ id }) => id),
		today
	);
	return rows.map((row) => ({
		...row,
		...(counts.get(row.id) ?? { people: 0, done: 0 }),
		isOverdue: row.dueOn < today,
		waived: waived.get(row.id) ?? 0
	}));
}
