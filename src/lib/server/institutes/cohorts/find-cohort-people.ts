import type { Reader } from '../../platform/db/database.ts';
import { getCohortOf, listCohortsOf, listCohortsOfLearner, listMembers, type Cohort } from './repository.ts';

/** Who learns in a cohort now. */
export async function listCohortLearners(db: Reader, cohortId: string): Promise<string[]> {
	return (await listMembers(db, cohortId, 'learner')).map(({ accountId }) => accountId);
}

/** The cohorts of an institute that are open, oldest first. */
export async function listOpenCohorts(db: Reader, instituteId: string): Promise<Cohort[]> {
	return (await listCohortsOf(db, instituteId)).filter(({ closedAt }) => closedAt === null);
}

export async function getCohort(db: Reader, instituteId: string, cohortId: string): Promise<Cohort> {
	return getCohortOf(db, instituteId, cohortId);
}

/** The cohorts in which somebody learns now. */
export async function listCohortIdsOf(db: Reader, accountId: string): Promise<string[]> {
	return (await listCohortsOfLearner(db, accountId)).map(({ cohortId }) => cohortId);
}
