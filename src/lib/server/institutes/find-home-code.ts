import { findPerson } from '../identity/index.ts';
import type { SignedIn } from '../platform/context.ts';
import { getById } from './repository.ts';

/** The institute code that I sign in with. A posting may since have led elsewhere; the code stays. */
export async function findHomeCode({ db, actor }: SignedIn): Promise<string> {
	const me = await findPerson(db.read, actor.accountId);
	return me && me.homeInstituteId !== actor.institute.id
		? (await getById(db.read, me.homeInstituteId)).code
		: actor.institute.code;
}
