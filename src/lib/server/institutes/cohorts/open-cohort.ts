import type { SignedIn } from '../../platform/context.ts';
import { mayEnter, openDesk, type Desk } from '../open-desk.ts';
import { getCohortOf, type Cohort } from './repository.ts';

/** Who may change cohorts and assignments; an authority and a delegate read them. */
export const cohortEditors = ['instructor', 'administrator'] as const;
export const cohortReaders = [...cohortEditors, 'authority', 'delegate'] as const;

/** A cohort as somebody may read it, or (`toEdit`) change it. */
export async function openCohort(
	ctx: SignedIn,
	code: string,
	id: string,
	allowed: typeof cohortEditors | typeof cohortReaders = cohortReaders
): Promise<{ desk: Desk; cohort: Cohort; mayEdit: boolean }> {
	const desk = await openDesk(ctx, code, allowed);
	return { desk, cohort: await getCohortOf(ctx.db.read, desk.institute.id, id), mayEdit: mayEditWork(desk) };
}

export function mayEditWork({ permissions }: Desk): boolean {
	return mayEnter(permissions, cohortEditors);
}
