import { findPerson } from '../identity/index.ts';
import type { Actor } from '../platform/context.ts';
import type { Reader } from '../platform/db/database.ts';
import { findCurrentPosting } from './repository.ts';

/** A person where they serve now; somebody who asks is one of them. */
export type Learner = Pick<
	Actor,
	'accountId' | 'name' | 'serviceNumber' | 'gender' | 'institute' | 'role' | 'jurisdiction' | 'isDemo'
>;

/** Null for an id that is nobody's. For work that no person asked for: check the reach of an actor before showing it. */
export async function findLearner(db: Reader, accountId: string): Promise<Learner | null> {
	const person = await findPerson(db, accountId);
	const posting = person && (await findCurrentPosting(db, accountId));
	if (!posting) return null;
	const { name, serviceNumber, gender, isDemo } = person;
	return { accountId, name, serviceNumber, gender, isDemo, ...posting };
}
