import { cohortReaders, listInstructors, mayEditWork, openCohort, openDesk } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { progressOf } from './progress-of.ts';
import { listCohortRows, listMemberRows } from './repository.ts';

/** The cohorts of a desk with their progress. */
export async function listCohorts(ctx: SignedIn, code: string) {
	const desk = await openDesk(ctx, code, cohortReaders);
	return { desk, mayEdit: mayEditWork(desk), cohorts: await listCohortRows(ctx.db.read, desk.institute) };
}

/** One cohort: who learns in it and how far each is, and who leads it. */
export async function viewCohort(ctx: SignedIn, code: string, id: string) {
	const opened = await openCohort(ctx, code, id);
	const [members, instructors] = await Promise.all([
		listMemberRows(ctx.db.read, id, opened.desk.institute),
		listInstructors(ctx, opened.desk, id)
	]);
	const progress = progressOf(ctx.catalogue, members);
	return { ...opened, members: members.map(({ steps: _, ...member }) => member), progress, instructors };
}

export type ViewedCohort = Awaited<ReturnType<typeof viewCohort>>;
