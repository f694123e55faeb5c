import { uuidv7 } from '#lib/base/ids.ts';
import { refuse, success, type Result } from '#lib/base/result.ts';
import { cohortEditors, getCohort, listServingWithin, listTeachersOf, openDesk } from '../../institutes/index.ts';
import type { SignedIn } from '../../platform/context.ts';
import { unitOfWork } from '../../platform/unit-of-work.ts';
import { insertSession, insertSessionPeople, type TrainingSession } from './repository.ts';

/** More than any hall holds. */
export const MOST_IN_SESSION = 500;

export type SessionFacts = Pick<
	TrainingSession,
	'titleEn' | 'titleUr' | 'contentIds' | 'place' | 'heldOn' | 'startTime' | 'minutes' | 'instructorId'
>;
export type NewSession = SessionFacts & { cohortId: string | null; learnerIds: string[] };
export type FactsRefusal = 'no-such-instructor' | 'no-such-content';
export type SessionRefusal = FactsRefusal | 'nobody-named' | 'too-many';

/** Plans a session for a cohort or for named people. Whoever serves elsewhere is not asked. */
export async function createSession(
	ctx: SignedIn,
	code: string,
	{ learnerIds, cohortId, ...facts }: NewSession
): Promise<Result<string, SessionRefusal>> {
	const { institute } = await openDesk(ctx, code, cohortEditors);
	const problem = await judgeFacts(ctx, institute.id, facts);
	if (problem) return refuse(problem);
	if (cohortId) await getCohort(ctx.db.read, institute.id, cohortId);
	const named = await listServingWithin(ctx.db.read, learnerIds, institute.path);
	if (!cohortId && named.length === 0) return refuse('nobody-named');
	if (named.length > MOST_IN_SESSION) return refuse('too-many');
	return unitOfWork(ctx, async (unit) => {
		const id = uuidv7(unit.at);
		const made = { createdBy: ctx.actor.accountId, createdAt: unit.at };
		await insertSession(unit, { id, instituteId: institute.id, cohortId, ...facts, ...made });
		await insertSessionPeople(unit, id, named);
		return success(id);
	});
}

/** An instructor is somebody who teaches or administers just there; what is taught stands in the curriculum. */
export async function judgeFacts(
	{ db, catalogue }: SignedIn,
	instituteId: string,
	{ instructorId, contentIds }: SessionFacts
): Promise<FactsRefusal | null> {
	const known = new Set(catalogue.modules.flatMap(({ id, lessons }) => [id, ...lessons.map((lesson) => lesson.id)]));
	if (!contentIds.every((id) => known.has(id))) return 'no-such-content';
	const teachers = await listTeachersOf(db.read, instituteId);
	return teachers.some(({ accountId }) => accountId === instructorId) ? null : 'no-such-instructor';
}
